/**
 * Owns closed lists: objects whose keys are all the values there are, each with its label. Text that somebody typed or
 * imported is never a key by itself: every object answers to "constructor".
 */

/** The keys of a closed list, typed. */
export function keysOf<T extends object>(list: T): (keyof T & string)[] {
  return Object.keys(list) as (keyof T & string)[];
}

/** Narrows free text to a member of a closed list; null when it is none. */
export function memberOf<T extends object>(list: T, value: string | null | undefined): (keyof T & string) | null {
  return keysOf(list).find((key) => key === value) ?? null;
}

/** What a table says of a free text; undefined where the text is none of its own keys ("constructor" never is). */
export function lookup<V>(table: Readonly<Record<string, V>>, text: string): V | undefined {
  return Object.hasOwn(table, text) ? table[text] : undefined;
}
