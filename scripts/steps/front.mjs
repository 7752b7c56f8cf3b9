/** Owns what stands before Next in the built server: requests that it would answer with 500, and headers of all answers. */

const allowed = "GET, HEAD, POST, OPTIONS";

/**
 * The answer to a request that Next can't even hand to the proxy; null for every other.
 * @param {{ method?: string | undefined, url?: string | undefined, rawHeaders: readonly string[] }} request
 * @returns {{ status: number, text: string, headers: Record<string, string> } | null}
 */
export function answerBefore({ method, url, rawHeaders }) {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host").length;
  if (hosts > 1) return { status: 400, text: "More than one host was asked for.", headers: {} };
  // The one address that is no page's: the server as a whole.
  if (url === "*" && method === "OPTIONS") return { status: 204, text: "", headers: { Allow: allowed } };
  if (url === "*") return { status: 400, text: "There is no such address.", headers: {} };
  // The fetch standard knows no request of this method, so Next can make none.
  if (method !== "TRACE") return null;
  return { status: 405, text: "Nothing here can be asked by TRACE.", headers: { Allow: allowed } };
}

/**
 * Headers that every answer has, those for files of the build too.
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string>}
 */
export function headersOfAll(env) {
  return {
    "X-Content-Type-Options": "nosniff",
    // A browser that was told so for a year asks by https alone: only where the site's own address says that this works.
    ...(/^https:/i.test(env.SITE_URL?.trim() ?? "") && { "Strict-Transport-Security": "max-age=31536000" }),
  };
}
