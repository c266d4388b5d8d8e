// Puts the parts together: news come in, the page is drawn anew.

import { clearWaiting, drawChat } from "./chat.js";
import { deeds, drawComposer, startReplyIfAsked } from "./composer.js";
import { listen } from "./connection.js";
import { drawClock, drawPeople } from "./desk.js";
import { byId } from "./elements.js";
import { troubleNow } from "./faults.js";
import { alertBox, toast } from "./notices.js";
import { chat, person, store, take, tell, watch } from "./store.js";

// "The status is set for 5 seconds or less", and a message of the bot ends it.
const ACTING_FOR = 5000;
const ACTIONS = { typing: "typing…", upload_document: "sending a file…", upload_photo: "sending a photo…" };
let acting = null;

function draw() {
  const room = chat();
  const name = room?.title ?? person()?.bot_name ?? "…";
  document.title = `${name} · sandbox`;
  byId("title").textContent = name;
  document.querySelectorAll(".avatar").forEach((one) => { one.textContent = [...name][0]; });
  drawStatus();
  drawPeople();
  drawClock();
  drawComposer();
  drawChat(deeds);
}

function drawStatus() {
  const status = byId("status");
  const members = chat()?.kind === "group" ? `${chat().people.length} people and the bot` : "bot";
  const trouble = troubleNow();
  const calm = trouble ? `${members} · ${trouble}` : members;
  status.textContent = store.connected ? (acting ?? calm) : "connecting…";
  status.classList.toggle("active", Boolean(acting) || !store.connected);
  status.classList.toggle("troubled", Boolean(trouble));
}

let actingEnds = 0;

function act(words) {
  clearTimeout(actingEnds);
  acting = words;
  if (words) actingEnds = setTimeout(() => act(null), ACTING_FOR);
  drawStatus();
}

function answer(news) {
  clearWaiting(news.message);
  if (news.person !== store.personId) return;
  if (news.text) (news.alert ? alertBox : toast)(news.text);
  if (news.url) window.open(news.url, "_blank", "noopener");
}

watch((news) => {
  if (news.type === "acting") {
    if (news.chat === store.chatId) act(ACTIONS[news.action] ?? "busy…");
  } else if (news.type === "answer") answer(news);
  else if (news.type === "clock") {
    drawClock();
    drawStatus();
  } else {
    if (news.type === "message" && news.chat === store.chatId && news.message.from.is_bot) act(null);
    draw();
    if (news.type === "message" && news.isNew) startReplyIfAsked(news.message);
  }
});

listen({
  onNews: take,
  onState(connected) {
    store.connected = connected;
    drawStatus();
  },
});

byId("start").addEventListener("click", () => deeds.sendText("/start"));
setInterval(drawClock, 1000);
window.addEventListener("focus", () => tell());
