// The sandbox's own controls: the clock to turn, the people, the theme.

import { post } from "./connection.js";
import { openDialog } from "./dialogs.js";
import { byId, element } from "./elements.js";
import { attempt } from "./notices.js";
import { chatsOf, look, now, person, store } from "./store.js";
import { format, fromField, locale, shortMoment, timeOf, toField, zone } from "./times.js";

const turn = (fields) => attempt(() => post("clock", fields));

export function drawClock() {
  if (!store.clock) return;
  const time = now();
  byId("clock-time").textContent = timeOf(time);
  byId("clock-date").textContent = format(time, { weekday: "short", day: "numeric", month: "long", year: "numeric" });
  byId("clock-zone").textContent = zoneNote(time);
  const { next, plans } = store.clock;
  byId("turn-next").disabled = next === null;
  const planned = next === null ? "Nothing is planned yet." : `The bot next speaks ${shortMoment(next * 1000)}.`;
  byId("next-hint").textContent = plans ? planned : "No bot here tells when it speaks next.";
  byId("turn-next").title = byId("next-hint").textContent;
}

// Whose time that is, and what the clock says where no zone counts.
function zoneNote(time) {
  const universal = new Intl.DateTimeFormat(locale(), { timeZone: "UTC", timeStyle: "short" }).format(time);
  const place = zoneName().split("/").at(-1).replaceAll("_", " ");
  return place === "UTC" ? "UTC" : `${place} · ${universal} UTC`;
}

const zoneName = () => zone() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

export function drawPeople() {
  const mark = (id) => (store.unread.has(id) ? " •" : "");
  const option = (one) => element("option", { value: one.id, selected: one.id === store.personId },
    `${one.name}${chatsOf(one.id).some(({ id }) => id !== store.chatId && mark(id)) ? " •" : ""}`);
  byId("person").replaceChildren(...[...store.people.values()].map(option));
  const rooms = chatsOf(store.personId);
  document.querySelectorAll(".chat-choice").forEach((one) => { one.hidden = rooms.length < 2; });
  byId("chat").replaceChildren(...rooms.map((room) => element("option",
    { value: room.id, selected: room.id === store.chatId }, `${room.title ?? person()?.bot_name}${mark(room.id)}`)));
}

byId("turn-hour").addEventListener("click", () => turn({ hours: 1 }));
byId("turn-day").addEventListener("click", () => turn({ days: 1 }));
byId("turn-next").addEventListener("click", () => turn({ next: true }));
byId("turn-date").addEventListener("click", () => {
  byId("date-input").value = toField(now());
  byId("date-zone").textContent = `In the time of ${zoneName()}.`;
  openDialog("date-dialog", () => turn({ to: fromField(byId("date-input").value) / 1000 }));
});

byId("person").addEventListener("change", ({ target }) => look(Number(target.value)));
byId("chat").addEventListener("change", ({ target }) => look(store.personId, Number(target.value)));
byId("add-person").addEventListener("click", () => {
  fillZones();
  byId("person-name").value = "";
  openDialog("person-dialog", addPerson);
});

async function addPerson() {
  const zoneName = byId("person-zone").value;
  const fields = { name: byId("person-name").value, language: byId("person-language").value };
  const added = await attempt(() => post("people", { ...fields, ...(zoneName ? { time_zone: zoneName } : {}) }));
  if (added) look(added.id);
}

function fillZones() {
  if (byId("person-zone").length > 1) return;
  const names = Intl.supportedValuesOf("timeZone");
  byId("person-zone").append(...names.map((name) => element("option", { value: name }, name.replaceAll("_", " "))));
}

// The bot's menu.

byId("do-block").addEventListener("click", () => deed(person() && isBlocked() ? "unblock" : "block"));
byId("unblock").addEventListener("click", () => deed("unblock"));
byId("do-locate").addEventListener("click", () => deed("locate", { chat: store.chatId, latitude: 52.52, longitude: 13.405 }));
byId("do-group").addEventListener("click", async () => {
  byId("more-menu").hidePopover();
  const made = await attempt(() => post("groups", { title: `${person().name}’s group`, people: [...store.people.keys()] }));
  if (made && (await attempt(() => post("invite", { person: store.personId, chat: made.id })))) look(store.personId, made.id);
});
byId("more-menu").addEventListener("toggle", () => {
  byId("do-block").textContent = isBlocked() ? "Unblock the bot" : "Block the bot";
});

const isBlocked = () => store.chats.get(store.personId)?.bot === "kicked";

function deed(action, fields = {}) {
  if (byId("more-menu").matches(":popover-open")) byId("more-menu").hidePopover();
  return attempt(() => post(action, { person: store.personId, ...fields }));
}

byId("theme").addEventListener("click", () => {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const shown = document.documentElement.dataset.theme ?? (dark ? "dark" : "light");
  const theme = shown === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  localStorage.setItem("theme", theme);
});
