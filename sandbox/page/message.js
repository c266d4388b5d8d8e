// One message: its bubble, what it carries, its buttons.

import { fileUrl, post } from "./connection.js";
import { element } from "./elements.js";
import { attempt, copy } from "./notices.js";
import { renderText } from "./rich-text.js";
import { person, store } from "./store.js";
import { fullDate, timeOf } from "./times.js";

export function renderMessage(message, deeds) {
  const notice = noticeOf(message);
  if (notice) return element("li", { class: "notice" }, element("span", {}, notice));
  const mine = message.from.id === store.personId;
  const item = element("li", {
    class: `message ${mine ? "mine" : "theirs"}`,
    "data-id": message.message_id,
    "aria-label": `${nameOf(message.from)}, ${timeOf(message.date * 1000)}`,
  });
  item.append(renderBubble(message, mine, deeds));
  if (message.reply_markup) item.append(renderKeyboard(message));
  return item;
}

const nameOf = (user) => [user.first_name, user.last_name].filter(Boolean).join(" ");

function noticeOf(message) {
  const who = nameOf(message.from);
  if (message.new_chat_members) return `${who} added ${message.new_chat_members.map(nameOf).join(", ")}`;
  if (message.pinned_message) return `${who} pinned “${preview(message.pinned_message)}”`;
  return null;
}

export function preview(message) {
  const words = message.text ?? message.caption ?? message.document?.file_name;
  const kind = ["photo", "voice", "sticker", "location"].find((name) => message[name]);
  const line = (words ?? kind ?? "message").split("\n")[0];
  return line.length > 48 ? `${line.slice(0, 47)}…` : line;
}

function renderBubble(message, mine, deeds) {
  const bubble = element("div", { class: "bubble" });
  const inGroup = message.chat.type === "group";
  if (inGroup && !mine) bubble.append(element("p", { class: "sender" }, message.from.first_name));
  if (message.reply_to_message) bubble.append(renderReply(message.reply_to_message));
  bubble.append(...renderMedia(message));
  const text = message.text ?? message.caption;
  if (text) {
    const entities = message.entities ?? message.caption_entities;
    bubble.append(renderText(text, entities, { key: message.message_id, onCommand: deeds.sendText }));
  }
  bubble.append(renderMeta(message));
  bubble.append(renderTools(message, mine, deeds));
  bubble.classList.toggle("bare", Boolean(message.photo && !text));
  return bubble;
}

function renderReply(replied) {
  const name = element("strong", {}, replied.from.first_name);
  return element("div", { class: "replied", dir: "auto" }, name, element("span", {}, preview(replied)));
}

function renderMeta(message) {
  const moment = message.date * 1000;
  const time = element("time", { datetime: new Date(moment).toISOString(), title: fullDate(moment) }, timeOf(moment));
  const edited = message.edit_date ? "edited " : null;
  const reaction = message.reaction ? element("span", { class: "reaction" }, message.reaction) : null;
  return element("span", { class: "meta" }, reaction, edited, time);
}

function renderTools(message, mine, deeds) {
  const tools = element("span", { class: "tools" });
  const add = (label, act) => tools.append(element("button", { type: "button", onclick: act }, label));
  if (mine && message.text) add("Edit", () => deeds.edit(message));
  if (!mine) add("Reply", () => deeds.reply(message));
  return tools;
}

function renderMedia(message) {
  const found = Object.keys(MEDIA).find((kind) => message[kind]);
  return found ? [MEDIA[found](message[found])] : [];
}

const MEDIA = {
  photo(sizes) {
    const { file_id: id, width, height } = sizes.at(-1);
    const image = element("img", { src: fileUrl(id), width, height, alt: "Photo", loading: "lazy" });
    return element("a", { class: "photo", href: fileUrl(id), target: "_blank", rel: "noopener" }, image);
  },
  sticker: ({ file_id: id, emoji }) => element("img", { class: "sticker", src: fileUrl(id), alt: `Sticker ${emoji}` }),
  voice: ({ file_id: id }) => element("audio", { src: fileUrl(id), controls: true, preload: "none" }),
  location({ latitude, longitude }) {
    return element("p", { class: "place" }, `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`);
  },
  document({ file_id: id, file_name: name, file_size: size }) {
    const icon = element("span", { class: "file-icon", "aria-hidden": true }, name.split(".").at(-1).slice(0, 4));
    const words = element("span", { class: "file-words" }, element("strong", {}, name), element("small", {}, sizeOf(size)));
    return element("a", { class: "file", href: `${fileUrl(id)}?download`, download: name }, icon, words);
  },
};

function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

function renderKeyboard(message) {
  const keyboard = element("div", { class: "keyboard" });
  message.reply_markup.inline_keyboard.forEach((row, rowNumber) => {
    const line = element("div", { class: "keyboard-row" });
    row.forEach((button, column) => line.append(renderButton(message, button, rowNumber, column)));
    keyboard.append(line);
  });
  return keyboard;
}

function renderButton(message, button, row, column) {
  const style = `button ${button.style ?? ""}`;
  if (button.url) {
    return element("a", { class: `${style} opens`, href: button.url, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, button.text);
  }
  if (button.copy_text) {
    return element("button", { class: `${style} copies`, type: "button", dir: "auto", title: "Copy", onclick: () => copy(button.copy_text.text) }, button.text);
  }
  const made = element("button", { class: style, type: "button", dir: "auto" }, button.text);
  made.addEventListener("click", () => tap(made, { chat: message.chat.id, message: message.message_id, row, column }));
  return made;
}

// The button shimmers until the bot has answered, or for as long as that is any use.
async function tap(button, place) {
  button.classList.add("waiting");
  setTimeout(() => button.classList.remove("waiting"), 10000);
  const done = await attempt(() => post("tap", { person: person().id, ...place }));
  if (!done) button.classList.remove("waiting");
}
