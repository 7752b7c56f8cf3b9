/**
 * Owns what there is once for a process. The built server loads our modules twice, for pages and for route
 * handlers with the proxy: a variable of a module is there twice, what is made here is shared.
 */

const made: Map<string, unknown> = sharedMap();

function sharedMap(): Map<string, unknown> {
  const key = Symbol.for("matricula");
  const holder: typeof globalThis & { [key]?: Map<string, unknown> } = globalThis;
  holder[key] ??= new Map();
  return holder[key];
}

/** What `make` makes when `name` is first asked for, by whichever copy of a module; a name is used in one place. */
export function processWide<T>(name: string, make: () => T): T {
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as T;
}
