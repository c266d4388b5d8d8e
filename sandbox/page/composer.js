// Where one writes: the field, the commands behind "/", files, reply keys.

import { post } from "./connection.js";
import { byId, element } from "./elements.js";
import { attempt } from "./notices.js";
import { preview } from "./message.js";
import { chat, person, store } from "./store.js";

const field = byId("text");
let reference = null;
let marked = 0;

const here = () => ({ person: person().id, chat: chat().id });

export const deeds = {
  sendText: (text) => attempt(() => post("write", { ...here(), text })),
  edit(message) {
    refer({ edits: message.message_id }, `Editing: ${preview(message)}`);
    field.value = message.text;
    grow();
  },
  reply: (message) => refer({ reply_to: message.message_id }, `Reply to: ${preview(message)}`),
};

function refer(what, words) {
  reference = what;
  byId("reference").hidden = !what;
  byId("reference-text").textContent = words ?? "";
  field.focus();
}

async function submit() {
  const text = field.value.trim();
  if (!text) return;
  const { edits, reply_to: replyTo } = reference ?? {};
  const done = await attempt(() => edits
    ? post("edit", { ...here(), message: edits, text })
    : post("write", { ...here(), text, ...(replyTo ? { reply_to: replyTo } : {}) }));
  if (!done) return;
  if (field.value.trim() === text) field.value = "";
  refer(null);
  grow();
  showCommands(false);
}

async function sendFile(file) {
  const form = new FormData();
  Object.entries(here()).forEach(([name, value]) => form.append(name, value));
  form.append("kind", /^image\/(png|jpeg)$/.test(file.type) ? "photo" : "document");
  form.append("file", file, file.name);
  await attempt(() => post("attach", form));
}

function grow() {
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 140)}px`;
  byId("form").classList.toggle("filled", Boolean(field.value.trim()));
}

// Commands: all of them behind the menu button, the fitting ones while "/…" is typed.

const matching = () => (chat()?.commands[store.personId] ?? []).filter(({ command }) => `/${command}`.startsWith(field.value.split(" ")[0] || "/"));

function showCommands(show) {
  const found = show ? matching() : [];
  marked = Math.min(marked, Math.max(found.length - 1, 0));
  byId("commands").hidden = !found.length;
  byId("menu").setAttribute("aria-expanded", Boolean(found.length));
  byId("commands").replaceChildren(...found.map(renderCommand));
  if (found.length) field.setAttribute("aria-activedescendant", `command-${marked}`);
  else field.removeAttribute("aria-activedescendant");
}

function renderCommand({ command, description }, index) {
  const row = element("li", { id: `command-${index}`, role: "option", "aria-selected": index === marked, class: index === marked ? "marked" : null },
    element("strong", {}, `/${command}`), element("span", { dir: "auto" }, description));
  row.addEventListener("mousedown", (event) => event.preventDefault());
  row.addEventListener("click", () => choose(command));
  return row;
}

function choose(command) {
  field.value = "";
  showCommands(false);
  grow();
  deeds.sendText(`/${command}`);
}

const KEYS = {
  ArrowDown: () => moveMark(1),
  ArrowUp: () => moveMark(-1),
  Escape: () => showCommands(false),
  Tab: () => choose(matching()[marked].command),
  Enter: () => choose(matching()[marked].command),
};

function moveMark(step) {
  const count = byId("commands").childElementCount;
  marked = (marked + step + count) % count;
  showCommands(true);
  byId("commands").children[marked].scrollIntoView({ block: "nearest" });
}

function editLast() {
  const own = [...chat().messages.values()].filter((one) => one.from.id === store.personId && one.text);
  if (own.length) deeds.edit(own.at(-1));
}

field.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const choosing = !byId("commands").hidden && KEYS[event.key];
  if (choosing) choosing();
  else if (event.key === "Enter" && !event.shiftKey) submit();
  else if (event.key === "ArrowUp" && !field.value) editLast();
  else if (event.key === "Escape") refer(null);
  else return;
  event.preventDefault();
});
field.addEventListener("input", () => {
  grow();
  marked = 0;
  showCommands(/^\/\w*$/.test(field.value));
});
field.addEventListener("blur", () => showCommands(false));
byId("form").addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
byId("menu").addEventListener("mousedown", (event) => event.preventDefault());
byId("menu").addEventListener("click", () => {
  field.focus();
  marked = 0;
  showCommands(byId("commands").hidden);
});
byId("reference-end").addEventListener("click", () => {
  if (reference?.edits) field.value = "";
  refer(null);
  grow();
});
byId("attach").addEventListener("click", () => byId("file").click());
byId("file").addEventListener("change", async ({ target }) => {
  for (const file of target.files) await sendFile(file);
  target.value = "";
});

// What a message asked of the field: keys to tap, a hint, an answer to itself.

export function drawComposer() {
  const room = chat();
  if (!room) return;
  const blocked = room.bot === "kicked";
  const fresh = room.kind === "private" && !room.messages.size && !blocked;
  byId("welcome").hidden = !fresh;
  byId("welcome-text").textContent = person()?.bot_description ?? "";
  byId("start").hidden = !fresh;
  byId("unblock").hidden = !blocked;
  byId("form").hidden = blocked || fresh;
  byId("menu").hidden = !(room.commands[store.personId] ?? []).length;
  drawKeys(blocked ? null : room.keys);
  const last = [...room.messages.values()].at(-1);
  field.placeholder = last?.force_reply || room.keys?.placeholder || "Message";
}

function drawKeys(keys) {
  byId("keys").hidden = !keys;
  const draw = (key) => element("button", { class: `button ${key.style ?? ""}`, type: "button", dir: "auto", onclick: () => deeds.sendText(key.text) }, key.text);
  const rows = keys?.rows.map((row) => element("div", { class: "keyboard-row" }, ...row.map(draw))) ?? [];
  byId("keys").replaceChildren(...rows);
}

export function startReplyIfAsked(message) {
  if (message.force_reply !== undefined && message.chat.id === store.chatId) deeds.reply(message);
}
