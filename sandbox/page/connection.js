// Talks to the sandbox: news by WebSocket, which comes back by itself, and deeds by POST.

const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 5000;

export function listen({ onNews, onState }) {
  let pause = FIRST_PAUSE;
  const open = () => {
    const socket = new WebSocket(`ws://${location.host}/sandbox/live`);
    socket.addEventListener("open", () => {
      pause = FIRST_PAUSE;
      onState(true);
    });
    socket.addEventListener("message", ({ data }) => onNews(JSON.parse(data)));
    socket.addEventListener("close", () => {
      onState(false);
      setTimeout(open, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    });
  };
  open();
}

// Resolves to the sandbox's answer; throws an Error whose message can be shown.
export async function post(action, fields) {
  const isForm = fields instanceof FormData;
  let answer;
  try {
    const response = await fetch(`/sandbox/${action}`, {
      method: "POST",
      headers: isForm ? {} : { "Content-Type": "application/json" },
      body: isForm ? fields : JSON.stringify(fields),
    });
    answer = await response.json();
  } catch {
    throw new Error("The sandbox does not answer. Is it still running?");
  }
  if (!answer.ok) throw new Error(answer.error.replace(/^Bad Request: /, ""));
  return answer;
}

export const fileUrl = (id) => `/sandbox/files/${encodeURIComponent(id)}`;
