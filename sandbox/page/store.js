// What the page knows, kept up to date by the sandbox's news, and who looks at which chat.

export const store = {
  connected: false,
  bot: null,
  people: new Map(),
  chats: new Map(),
  clock: null,
  faults: null,
  personId: Number(new URLSearchParams(location.search).get("person") ?? sessionStorage.getItem("person")),
  chatId: null,
  unread: new Set(),
};

const watchers = new Set();

export const watch = (watcher) => watchers.add(watcher);
export const tell = (news = { type: "looked" }) => watchers.forEach((watcher) => watcher(news));

export const person = () => store.people.get(store.personId);
export const chat = () => store.chats.get(store.chatId);
export const chatsOf = (id) => [...store.chats.values()].filter((one) => one.people.includes(id));

export function look(personId, chatId = personId) {
  store.personId = personId;
  store.chatId = chatId;
  store.unread.delete(chatId);
  sessionStorage.setItem("person", personId);
  tell();
}

export function take(news) {
  handlers[news.type]?.(news);
  tell(news);
}

const handlers = {
  state(news) {
    store.bot = news.bot;
    store.people = new Map(news.people.map((one) => [one.id, one]));
    store.chats = new Map(news.chats.map((one) => [one.id, withMessages(one)]));
    takeClock(news.clock);
    store.faults = news.faults;
    if (!store.people.has(store.personId)) store.personId = news.people[0]?.id ?? null;
    if (!store.chats.has(store.chatId)) store.chatId = store.personId;
  },
  message(news) {
    const { chat: id, message, keys } = news;
    const room = store.chats.get(id);
    if (!room) return;
    const isNew = !room.messages.has(message.message_id);
    room.messages.set(message.message_id, message);
    room.keys = keys;
    news.isNew = isNew;
    if (isNew && id !== store.chatId && message.from.is_bot) store.unread.add(id);
  },
  deleted({ chat: id, message }) {
    store.chats.get(id)?.messages.delete(message);
  },
  clock(news) {
    takeClock(news.clock);
    store.faults = news.faults;
  },
};

function withMessages(room) {
  return { ...room, messages: new Map(room.messages.map((one) => [one.message_id, one])) };
}

function takeClock(clock) {
  store.clock = { ...clock, heard: performance.now() };
}

// The sandbox's time in milliseconds, which goes on between two words about it.
export function now() {
  if (!store.clock) return Date.now();
  const passed = store.clock.runs ? performance.now() - store.clock.heard : 0;
  return store.clock.now * 1000 + passed;
}
