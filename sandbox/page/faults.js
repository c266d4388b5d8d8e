// What may go wrong between the bot and Telegram, ordered from the menu.

import { post } from "./connection.js";
import { openDialog } from "./dialogs.js";
import { byId, element } from "./elements.js";
import { attempt } from "./notices.js";
import { store } from "./store.js";

const KINDS = {
  none: { words: "Nothing, all is well", order: {} },
  flood_wait: { words: "Asks to wait 5 seconds, three times", order: { calls: 3, seconds: 5 } },
  server_error: { words: "Breaks on the next three calls", order: { calls: 3 } },
  lost_answer: { words: "Does the next call, and its answer is lost", order: { calls: 1 } },
  dropped: { words: "Drops the next three calls", order: { calls: 3 } },
  slow: { words: "Takes 5 seconds for each of three calls", order: { calls: 3, seconds: 5 } },
  outage: { words: "Can’t be reached for half a minute", order: { seconds: 30 } },
  flood_limits: { words: "Holds the bot to its flood limits", order: {} },
};
const SHORT = {
  flood_wait: "asked to wait", server_error: "server errors", lost_answer: "lost answer", dropped: "dropped calls",
  slow: "slow answers", outage: "out of reach", flood_limits: "flood limits",
};

// In a few words what is wrong at the moment; null when nothing is.
export const troubleNow = () => SHORT[store.faults?.kind] ?? null;

byId("fault-kind").append(...Object.entries(KINDS).map(([kind, { words }]) => element("option", { value: kind }, words)));

byId("do-faults").addEventListener("click", () => {
  byId("more-menu").hidePopover();
  byId("fault-kind").value = store.faults.kind;
  byId("fault-count").textContent = `So far ${store.faults.struck} calls went wrong, and ${store.faults.violations} messages were over the limits.`;
  openDialog("fault-dialog", order);
});

function order() {
  const kind = byId("fault-kind").value;
  return attempt(() => post("faults", { kind, ...KINDS[kind].order }));
}
