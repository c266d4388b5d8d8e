// A text and its entities as elements. Offsets count UTF-16 units, as strings do here.

import { element, onTap } from "./elements.js";
import { copy, toast } from "./notices.js";
import { formatEntity, fullDate } from "./times.js";

const SIMPLE = { bold: "strong", italic: "em", underline: "u", strikethrough: "s" };
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const expanded = new Set();

// `onCommand` is called with the command that was tapped; `key` names the message.
export function renderText(text, entities, { onCommand, key }) {
  const holder = element("div", { class: "text", dir: "auto" });
  fill(holder, text, 0, text.length, entities ?? [], { onCommand, key });
  return holder;
}

function fill(parent, text, start, end, entities, context) {
  let position = start;
  let afterBlock = false;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    if (entity.offset < position) continue;
    const stop = Math.min(entity.offset + entity.length, end);
    const isBlock = BLOCKS.has(entity.type);
    addPlain(parent, text.slice(position, entity.offset), afterBlock, isBlock);
    const inner = entities.slice(index + 1).filter((one) => one.offset + one.length <= stop && one.offset >= entity.offset);
    parent.append(makeElement(entity, text, stop, inner, context));
    position = stop;
    afterBlock = isBlock;
  }
  addPlain(parent, text.slice(position, end), afterBlock, false);
}

// A block brings its own line breaks, so one of the text's is dropped on either side.
function addPlain(parent, piece, afterBlock, beforeBlock) {
  let plain = afterBlock ? piece.replace(/^\n/, "") : piece;
  if (beforeBlock) plain = plain.replace(/\n$/, "");
  if (plain) parent.append(plain);
}

function makeElement(entity, text, stop, inner, context) {
  const covered = text.slice(entity.offset, stop);
  const make = MAKERS[entity.type];
  const made = make ? make(entity, covered, context) : element(SIMPLE[entity.type] ?? "span");
  const place = made.matches("[data-filled]") ? null : (made.querySelector("[data-place]") ?? made);
  if (place) fill(place, text, entity.offset, stop, inner, context);
  return made;
}

const link = (href) => () => element("a", { href, target: "_blank", rel: "noopener noreferrer" });

const MAKERS = {
  text_link: (entity) => link(entity.url)(),
  text_mention: () => element("span", { class: "mention" }),
  mention: () => element("span", { class: "mention" }),
  hashtag: () => element("span", { class: "mention" }),
  url: (_, covered) => link(covered)(),
  email: (_, covered) => link(`mailto:${covered}`)(),
  bot_command: (_, covered, { onCommand }) => element("button", { class: "command-link", type: "button", onclick: () => onCommand(covered) }),
  code: makeCode,
  pre: makePre,
  spoiler: makeSpoiler,
  blockquote: () => element("blockquote", { dir: "auto" }),
  expandable_blockquote: makeExpandable,
  date_time: makeTime,
};

function makeCode(_, covered) {
  const code = element("code", { role: "button", tabindex: 0, title: "Copy" });
  onTap(code, () => copy(covered));
  return code;
}

function makePre(entity, covered) {
  const pre = element("pre", { "data-place": true, dir: "auto" });
  const button = element("button", { class: "copy-code", type: "button", "aria-label": "Copy this text", title: "Copy" });
  const label = entity.language ? element("span", { class: "code-language" }, entity.language) : null;
  const block = element("div", { class: "code-block" }, label, pre, button);
  block.addEventListener("click", () => {
    if (!String(getSelection())) copy(covered);
  });
  return block;
}

function makeSpoiler() {
  const spoiler = element("span", { class: "spoiler", role: "button", tabindex: 0, "aria-label": "Hidden text, tap to show" });
  onTap(spoiler, () => {
    spoiler.classList.add("shown");
    spoiler.removeAttribute("aria-label");
    spoiler.removeAttribute("role");
  });
  return spoiler;
}

function makeExpandable(entity, covered, { key }) {
  const name = `${key}:${entity.offset}`;
  const place = element("div", { class: "quoted", "data-place": true });
  const button = element("button", { class: "expand", type: "button" });
  const quote = element("blockquote", { class: "expandable", dir: "auto" }, place, button);
  const show = () => {
    const open = expanded.has(name);
    quote.classList.toggle("open", open);
    button.setAttribute("aria-expanded", open);
    button.setAttribute("aria-label", open ? "Show less" : "Show all");
  };
  button.addEventListener("click", () => {
    if (!expanded.delete(name)) expanded.add(name);
    show();
  });
  quote.classList.toggle("short", covered.length < 120 && covered.split("\n").length <= 3);
  show();
  return quote;
}

function makeTime(entity, covered) {
  const moment = entity.unix_time * 1000;
  const time = element("time", { datetime: new Date(moment).toISOString(), title: fullDate(moment), tabindex: 0, role: "button" });
  onTap(time, () => toast(fullDate(moment)));
  if (!entity.date_time_format) return time;
  time.dataset.filled = "";
  time.textContent = formatEntity(moment, entity.date_time_format);
  return time;
}
