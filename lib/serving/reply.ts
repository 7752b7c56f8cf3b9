/** Owns whether what a page's script or form sent to an action can be read: Next would answer 500 to anything that can't. */

/** Deeper, longer and with more arguments than anything that a page of this site sends. */
const most = { depth: 30, values: 100_000, given: 10 };

const constants = ["$undefined", "$Infinity", "$-Infinity", "$NaN", "$-0"];

type Sent = { get(name: string): unknown; keys(): Iterable<string> };

/**
 * Whether the arguments of an action that a script called are readable: a JSON list, in a form under the name "0".
 * `$` begins what React writes for itself (https://github.com/facebook/react, ReactFlightReplyClient): of that the pages
 * send fields of a form (`$K1`), constants, a text that begins with `$`, and what stood in an earlier place of the list.
 */
export function isReadableCall(sent: Sent): boolean {
  const given = chunkIn(sent.get("0"));
  return isGiven(given?.value) && isPlain(given.value, ["0"], given.value);
}

/**
 * Whether a form that was sent without scripts names its action and what the action was given readably; so does one
 * that names none, which Next takes for no action.
 */
export function isReadableForm(sent: Sent): boolean {
  return [...sent.keys()]
    .filter((name) => name.startsWith("$ACTION_REF_"))
    .every((name) => {
      const prefix = `$ACTION_${name.slice("$ACTION_REF_".length)}:`;
      const named = chunkIn(sent.get(`${prefix}0`))?.value;
      if (typeof named !== "object" || named === null || !("id" in named) || typeof named.id !== "string") return false;
      if (!("bound" in named) || named.bound === null) return true;
      const id = typeof named.bound === "string" && /^\$@([1-9a-f])$/.exec(named.bound)?.[1];
      const given = id ? chunkIn(sent.get(prefix + id)) : null;
      return isGiven(given?.value) && isPlain(given.value, [String(id)], given.value);
    });
}

const isGiven = (value: unknown): value is unknown[] => Array.isArray(value) && value.length <= most.given;

/** What a field holds as JSON; null where it holds none. */
function chunkIn(field: unknown): { value: unknown } | null {
  if (typeof field !== "string") return null;
  try {
    return { value: JSON.parse(field) };
  } catch {
    return null;
  }
}

/** Whether a value at this place of the list has nothing in it that can't be read; `root` is the list. */
function isPlain(value: unknown, place: readonly string[], root: unknown, left = { values: most.values }): boolean {
  if (place.length > most.depth || --left.values < 0) return false;
  if (typeof value === "string") {
    return (
      !value.startsWith("$") ||
      /^\$(\$|K[\da-f]+$)/.test(value) ||
      constants.includes(value) ||
      isThere(value, place, root)
    );
  }
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, one]) => isPlain(one, [...place, key], root, left));
}

/** Whether `$0:1:typed` leads to something in the list that the place is no part of. */
function isThere(reference: string, place: readonly string[], root: unknown): boolean {
  const [id, ...keys] = reference.slice(1).split(":");
  if (id !== place[0] || keys.every((key, index) => key === place[index + 1])) return false;
  let value = root;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return false;
    value = Reflect.get(value, key);
  }
  return true;
}
