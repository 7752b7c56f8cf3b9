/** Owns error pages that Next leaves to scripts: what it finds out only while it renders is a page without a word. */
import zlib from "node:zlib";

/** The heading and the sentence, as app/admin/(signed-in) and the error pages have them once scripts run. */
const words = {
  403: ["Your role may not see this page", "An admin can give you another role. You are still signed in."],
  404: ["There is nothing at this address", "It may have been removed, or the address is mistyped."],
  500: ["This page could not be shown", "Something went wrong on our side. Try again in a moment."],
};

const empty = '<html id="__next_error__">';

/**
 * The empty page with its language and with words, which scripts replace by the site's own page; any other as it is.
 * @param {string} html
 * @param {keyof typeof words} status
 * @param {string} way where the link leads
 */
function filled(html, status, way) {
  if (!html.includes(empty)) return html;
  const [heading, text] = words[status];
  const main = `<main><h1>${heading}</h1><p>${text}</p><p><a href="${way}">Back to the start</a></p></main>`;
  return html
    .replace(empty, '<html lang="en" id="__next_error__">')
    .replace(/(?=<\/head>)/, html.includes("<title>") ? "" : `<title>${heading} · Matricula</title>`)
    .replace("<body>", `<body>${main}`);
}

/**
 * Lets an answer that is such a page wait until it is whole, and fills it; every other goes its way at once.
 * @param {import("node:http").ServerResponse} response
 * @param {string} way
 */
export function fillErrorPage(response, way) {
  const { writeHead, write, end } = response;
  /** @type {Buffer[] | null} */
  let held = null;
  const hold = (part) => {
    if (part?.length > 0) held?.push(Buffer.from(part));
  };
  response.writeHead = (status, ...more) => {
    const isPage = Object.hasOwn(words, status) && String(response.getHeader("Content-Type")).startsWith("text/html");
    if (!isPage) return writeHead.call(response, status, ...more);
    held ??= [];
    response.statusCode = status;
    return response;
  };
  response.write = (part, ...more) => {
    if (!response.headersSent && !held) response.writeHead(response.statusCode);
    if (!held) return write.call(response, part, ...more);
    hold(part);
    return true;
  };
  response.end = (part, ...more) => {
    if (!response.headersSent && !held) response.writeHead(response.statusCode);
    if (!held) return end.call(response, part, ...more);
    hold(part);
    const sent = Buffer.concat(held);
    const bytes = response.hasHeader("Content-Encoding") ? zlib.unzipSync(sent) : sent;
    response.removeHeader("Content-Encoding");
    response.removeHeader("Content-Length");
    writeHead.call(response, response.statusCode);
    return end.call(response, filled(bytes.toString("utf8"), response.statusCode, way));
  };
}
