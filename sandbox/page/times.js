// Dates and times as the person at the phone reads them: their language, their zone.

import { now, person } from "./store.js";

const formats = new Map();

export const zone = () => person()?.time_zone || undefined;

// The browser's own region where it speaks the person's language: 15:20 in Britain, 3:20 PM in the States.
export function locale() {
  const language = person()?.language || navigator.language;
  return navigator.languages.find((one) => one.toLowerCase().startsWith(language.toLowerCase())) ?? language;
}

export function format(milliseconds, options) {
  const language = locale();
  const key = JSON.stringify([language, zone(), options]);
  if (!formats.has(key)) formats.set(key, makeFormat(language, options));
  return formats.get(key).format(milliseconds);
}

function makeFormat(language, options) {
  try {
    return new Intl.DateTimeFormat(language, { timeZone: zone(), ...options });
  } catch {
    return new Intl.DateTimeFormat(undefined, options);
  }
}

export const timeOf = (ms) => format(ms, { timeStyle: "short" });
export const dayKey = (ms) => format(ms, { year: "numeric", month: "2-digit", day: "2-digit" });
export const fullDate = (ms) => format(ms, { dateStyle: "full", timeStyle: "short" });

export function dayTitle(ms) {
  const sameYear = format(ms, { year: "numeric" }) === format(now(), { year: "numeric" });
  const long = { weekday: "long", day: "numeric", month: "long" };
  return format(ms, sameYear ? long : { ...long, year: "numeric" });
}

export function shortMoment(ms) {
  return format(ms, { weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });
}

// The format string of a date_time entity: r|w?[dD]?[tT]?
export function formatEntity(ms, letters) {
  if (letters === "r") return relative(ms);
  const options = {};
  if (letters.includes("w")) options.weekday = "long";
  if (letters.includes("d")) Object.assign(options, { day: "2-digit", month: "2-digit", year: "2-digit" });
  if (letters.includes("D")) Object.assign(options, { day: "numeric", month: "long", year: "numeric" });
  if (/[tT]/.test(letters)) Object.assign(options, { hour: "numeric", minute: "2-digit" });
  if (letters.includes("T")) options.second = "2-digit";
  return format(ms, options);
}

const UNITS = [["year", 31557600], ["month", 2629800], ["week", 604800], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

function relative(ms) {
  const seconds = Math.round((ms - now()) / 1000);
  const [unit, size] = UNITS.find(([, span]) => Math.abs(seconds) >= span) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

// "2026-03-10T14:05" as a date field shows it, in the person's zone.
export function toField(ms) {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone(), hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  }).formatToParts(ms);
  const get = (type) => parts.find((part) => part.type === type).value;
  return `${get("year").padStart(4, "0")}-${get("month")}-${get("day")}T${get("hour")}:${get("minute")}`;
}

// The way back: two steps, since the zone's offset depends on the moment that is looked for.
export function fromField(text) {
  const wall = Date.parse(`${text}Z`);
  let moment = wall;
  for (let step = 0; step < 2; step += 1) moment -= Date.parse(`${toField(moment)}Z`) - wall;
  return moment;
}
