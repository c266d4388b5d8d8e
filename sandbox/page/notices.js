// Passing lines, boxes to close, and copying.

import { byId, element } from "./elements.js";

const SHOWN_FOR = 3200;

export function toast(text, isError = false) {
  const line = element("p", { class: isError ? "toast error" : "toast", dir: "auto" }, text);
  [...byId("toasts").children].filter((old) => old.textContent === text).forEach((old) => old.remove());
  byId("toasts").append(line);
  setTimeout(() => line.remove(), SHOWN_FOR);
}

export function alertBox(text) {
  byId("alert-text").textContent = text;
  const box = byId("alert");
  if (!box.open) box.showModal();
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyByHand(text);
  }
  toast("Copied");
}

// For browsers that keep the clipboard from a page without a secure address.
function copyByHand(text) {
  const field = element("textarea", { class: "off-screen" });
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

// Does `deed`; what goes wrong is said in a passing line.
export async function attempt(deed) {
  try {
    return await deed();
  } catch (error) {
    toast(error.message, true);
    return null;
  }
}
