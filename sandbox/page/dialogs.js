// The boxes that ask something.

import { byId } from "./elements.js";

// `confirm` runs when the box was left by its confirming button.
export function openDialog(id, confirm) {
  const dialog = byId(id);
  dialog.returnValue = "";
  dialog.addEventListener("close", () => dialog.returnValue === "ok" && confirm(), { once: true });
  dialog.showModal();
}

document.querySelectorAll("[data-close]").forEach((button) => button.addEventListener("click", () => button.closest("dialog").close()));
