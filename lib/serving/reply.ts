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

const [byId, byReference] = ["$ACTION_ID_", "$ACTION_REF_"] as const;

/**
 * The ids of the actions that a form without scripts names: one of its own, and one of the button that sent it. Null
 * where it names none, or names them or what they were given by what can't be read.
 */
export function actionsNamed(sent: Sent): string[] | null {
  const names = [...sent.keys()];
  const ids = [
    ...names.filter((name) => name.startsWith(byId)).map((name) => name.slice(byId.length)),
    ...names.filter((name) => name.startsWith(byReference)).map((name) => referredTo(sent, name)),
  ];
  const read = ids.filter((id) => id !== null);
  return ids.length > 0 && ids.length < 3 && read.length === ids.length ? read : null;
}

/** The id of the action that a form's field refers to; null where it, or what the action was given, can't be read. */
function referredTo(sent: Sent, name: string): string | null {
  const prefix = `$ACTION_${name.slice(byReference.length)}:`;
  const field = sent.get(`${prefix}0`);
  // So React writes it, once, and Next takes it in no other way.
  const isWritten = typeof field === "string" && field.startsWith('{"id":"');
  if (!isWritten || [...sent.keys()].filter((key) => key === `${prefix}0`).length > 1) return null;
  const named = chunkIn(field)?.value;
  if (typeof named !== "object" || named === null || !("id" in named) || typeof named.id !== "string") return null;
  if (!("bound" in named) || named.bound === null) return named.id;
  const place = typeof named.bound === "string" && /^\$@([1-9a-f])$/.exec(named.bound)?.[1];
  const given = place ? chunkIn(sent.get(prefix + place)) : null;
  return isGiven(given?.value) && isPlain(given.value, [String(place)], given.value) ? named.id : null;
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
