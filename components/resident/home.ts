/** Owns which pages have prices that depend on where the reader lives, and how a page without a state gets theirs. */

/** Under which name a device keeps a state's code, and what one looks like. */
export const homeKey = "matricula.home";
export const homePattern = /^[A-Z]{2}$/;

/** Pages whose prices depend on where the reader lives. */
const priced =
  /^\/(programs(\/[^/]+)?|compare|verdicts|plan|shortlist|browse\/.+|guides(\/[^/]+)?|institutions\/[^/]+)$/;

/**
 * The address with the prices of somebody's home: null where the page has no prices, the address says who reads already
 * (also that nobody in particular does), or no home is known.
 */
export function addressAtHome(path: string, query: URLSearchParams, home: string | null): string | null {
  if (home === null || !priced.test(path) || query.has("resident")) return null;
  return `${path}?${new URLSearchParams([...query, ["resident", home]])}`;
}

/**
 * The same before anything is drawn, as text for the page's first script: a page that is opened anew has the reader's
 * prices at once, and nothing on it moves.
 */
export const firstScript = `try{var h=localStorage.getItem("${homeKey}"),u=new URL(location.href);if(h&&${homePattern}.test(h)&&${priced}.test(u.pathname)&&!u.searchParams.has("resident")){u.searchParams.append("resident",h);location.replace(u)}}catch(e){}`;
