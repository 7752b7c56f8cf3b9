/**
 * Owns measuring what other programs read beside the pages for people: the same questions asked of the API and of the
 * list, and answers that whoever asks has already (`npm run bench -- open`, after a build).
 */
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { median, neverSeen, printMachine, printTable, rate, short } from "./measure";
import { get, makeSeeded, scratchFolder, serve } from "./serve";

const atATime = 8;
const seconds = 6;
/** Each kind is measured so often, in turn: others work on the machine, and ratios of one round go by the same hindrance. */
const rounds = 3;

const agent = new http.Agent({ keepAlive: true });
let asked = 0;

/** Asks as another program, 500 times from one address, since it may ask 600 times a minute; reads to the end. */
function getOpen(url: string, status: 200 | 304, tag?: string): Promise<string> {
  asked += 1;
  const one = Math.floor(asked / 500);
  const from = `10.0.${(one >> 8) & 255}.${one & 255}`;
  const headers = { "accept-encoding": "gzip", "x-forwarded-for": from, ...(tag && { "if-none-match": tag }) };
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => {
        if (answer.statusCode === status) resolve(answer.headers.etag ?? "");
        else reject(new Error(`${url} answered ${answer.statusCode}`));
      });
    });
    request.on("error", reject);
  });
}

const folder = scratchFolder();
const file = path.join(folder, "seed.db");
printMachine();
await makeSeeded(file);
const server = await serve(file);
try {
  const { base } = server;
  const list = `${base}/api/v1/programs?degree=masters`;
  const tag = await getOpen(list, 200);
  const kinds = {
    "the list as a page, never seen": () => get(`${base}/programs?${neverSeen()}`),
    "the API, never seen": () => getOpen(`${base}/api/v1/programs?${neverSeen()}`, 200),
    "the API, 304": () => getOpen(list, 304, tag),
  };
  for (const ask of Object.values(kinds)) for (let n = 0; n < 40; n += 1) await ask();
  const rates = Object.values(kinds).map(() => [] as number[]);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, ask] of Object.values(kinds).entries()) rates[at]?.push(await rate(ask, { atATime, seconds }));
  }
  const [pages = []] = rates;
  console.log(
    `Requests per second at our real size, ${atATime} at a time for ${seconds} seconds each, ${rounds} rounds in turn; ratios by round.\n`,
  );
  printTable(
    ["", "median", "÷ the page: median", "from", "to"],
    Object.keys(kinds).map((name, at) => {
      const own = rates[at] ?? [];
      const ratios = own.map((one, round) => one / (pages[round] ?? Number.NaN));
      return [name, ...[median(own), median(ratios), Math.min(...ratios), Math.max(...ratios)].map(short)];
    }),
  );
} finally {
  server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
