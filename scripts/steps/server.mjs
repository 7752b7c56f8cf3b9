/** Owns the process of the built server: Next, behind front.mjs, at the port that is its argument. */
import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fillErrorPage } from "./error-page.mjs";
import { answerBefore, headersOfAll } from "./front.mjs";

const begun = performance.now();
const port = Number(process.argv[2]);
// Next reads the first while it is loaded; the second is where the server asks itself for pages.
Object.assign(process.env, { NODE_ENV: "production", PORT: String(port) });
const { default: next } = await import("next");

const application = next({ dev: false, dir: path.join(path.dirname(fileURLToPath(import.meta.url)), "../.."), port });
await application.prepare();
const handle = application.getRequestHandler();
const headers = Object.entries(headersOfAll(process.env));
const isOpen = process.env.TRUSTED_PROXIES?.trim() === "0";

const server = http.createServer((request, response) => {
  for (const [name, value] of headers) response.setHeader(name, value);
  const answer = answerBefore(request);
  if (answer) {
    response.writeHead(answer.status, { ...answer.headers, "Content-Type": "text/plain; charset=utf-8" });
    response.end(answer.text);
    return;
  }
  // Where no proxy writes this header, whoever asks does.
  if (isOpen) request.headers["x-forwarded-for"] = request.socket.remoteAddress;
  fillErrorPage(response, request.url?.startsWith("/admin") ? "/admin" : "/");
  handle(request, response).catch((error) => {
    console.error(error);
    response.destroy();
  });
});

for (const [signal, status] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
]) {
  // What is being answered is answered to its end.
  process.once(signal, () => server.close(() => application.close().finally(() => process.exit(status))));
}

server.on("error", ({ message }) => {
  console.error(message);
  process.exit(1);
});
server.listen(port, () => {
  console.log(`Ready in ${((performance.now() - begun) / 1000).toFixed(1)} s on http://localhost:${port}`);
});
