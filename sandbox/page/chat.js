// The chat in view: messages with their days, what is pinned, where one stands in it.

import { arrange, byId, element } from "./elements.js";
import { preview, renderMessage } from "./message.js";
import { chat, person, store } from "./store.js";
import { dayKey, dayTitle } from "./times.js";

const NEAR = 80;
const list = byId("messages");
const scroller = byId("scroller");
let drawn = new Map();
let drawnFor = "";
let arriving = false;

export function drawChat(deeds) {
  const stuck = isAtBottom();
  const view = JSON.stringify([store.chatId, person()?.language, person()?.time_zone, store.personId]);
  const moved = view !== drawnFor;
  if (moved) drawn = new Map();
  drawnFor = view;
  // Only what comes while one looks on moves into place.
  arriving = !moved;
  const before = list.lastElementChild;
  arrange(list, itemsOf(chat(), deeds));
  drawPinned();
  const last = list.lastElementChild;
  const justSent = last !== before && last?.classList.contains("mine");
  // At once: a glide would still be under way when the next message asks whether one is at the end.
  if (moved || stuck || justSent) toBottom("instant");
  else if (last !== before) byId("to-bottom").hidden = false;
}

function itemsOf(room, deeds) {
  const messages = [...(room?.messages.values() ?? [])].sort((a, b) => a.message_id - b.message_id);
  const items = [];
  const kept = new Map();
  messages.forEach((message, index) => {
    const day = dayKey(message.date * 1000);
    const previous = messages[index - 1];
    const next = messages[index + 1];
    if (!previous || dayKey(previous.date * 1000) !== day) items.push(keep(kept, `day ${day}`, dayTitle(message.date * 1000), drawDay));
    const item = keep(kept, message.message_id, message, (one) => renderMessage(one, deeds));
    item.classList.toggle("tail", !next || next.from.id !== message.from.id || dayKey(next.date * 1000) !== day);
    items.push(item);
  });
  drawn = kept;
  return items;
}

// The element drawn before, as long as what it shows has not changed.
function keep(kept, key, content, draw) {
  const text = JSON.stringify(content);
  const old = drawn.get(key);
  const entry = old?.text === text ? old : { text, item: draw(content) };
  entry.item.classList.toggle("fresh", !old && arriving);
  kept.set(key, entry);
  return entry.item;
}

const drawDay = (title) => element("li", { class: "day" }, element("span", {}, title));

function drawPinned() {
  const room = chat();
  const pinned = room?.messages.get(room.pinned.at(-1));
  byId("pinned").hidden = !pinned;
  if (pinned) byId("pinned").replaceChildren(element("strong", {}, "Pinned"), element("span", { dir: "auto" }, preview(pinned)));
}

const itemFor = (id) => list.querySelector(`[data-id="${id}"]`);

export function clearWaiting(messageId) {
  itemFor(messageId)?.querySelectorAll(".waiting").forEach((button) => button.classList.remove("waiting"));
}

const isAtBottom = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;

export function toBottom(behavior = "smooth") {
  scroller.scrollTo({ top: scroller.scrollHeight, behavior });
}

byId("to-bottom").addEventListener("click", () => toBottom());
byId("pinned").addEventListener("click", () => itemFor(chat().pinned.at(-1))?.scrollIntoView({ block: "center", behavior: "smooth" }));
scroller.addEventListener("scroll", () => {
  if (isAtBottom()) byId("to-bottom").hidden = true;
}, { passive: true });
new ResizeObserver(() => toBottom("instant")).observe(scroller);
