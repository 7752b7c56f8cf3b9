/** Owns how the filter form and an address stand for each other in the browser. */

/** The address at `path` that a form's fields ask for; what is empty, or waits for another field, is left out. */
export function addressOf(form: HTMLFormElement, path = "/programs"): string {
  const waiting = waitingIn(form);
  const pairs = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && value.trim() !== "" && !waiting.has(name) ? [[name, value.trim()]] : [],
  );
  return withQuery(path, pairs);
}

/** The address that asks for what a form's words mean as a sentence; null where there are none. */
export function askingAddress(form: HTMLFormElement): string | null {
  const pairs = pairsOf(addressOf(form)).map(([name = "", value = ""]) => [name === "q" ? "ask" : name, value]);
  return pairs.some(([name]) => name === "ask") ? withQuery("/programs", pairs) : null;
}

/** Names of the fields that do nothing, for the one that they need is empty: the filter table says which do. */
function waitingIn(form: HTMLFormElement): Set<string> {
  const data = new FormData(form);
  const isEmpty = (name: string) =>
    data.getAll(name).every((value) => typeof value !== "string" || value.trim() === "");
  const needing = [...form.querySelectorAll<HTMLElement>("[data-needs]")];
  return new Set(
    needing.flatMap((field) => (isEmpty(field.dataset.needs ?? "") ? [field.getAttribute("name") ?? ""] : [])),
  );
}

/** What a link made at the address `here` would change, changed in the address `now` instead. */
export function rebased(link: string, here: string, now: string): string {
  const [target, before, after] = [link, here, now].map(pairsOf);
  const isIn = (pairs: readonly string[][] = []) => {
    const written = new Set(pairs.map((pair) => pair.join("=")));
    return (pair: readonly string[]) => written.has(pair.join("="));
  };
  const dropped = (before ?? []).filter((pair) => !isIn(target)(pair));
  const added = (target ?? []).filter((pair) => !isIn(before)(pair) && !isIn(after)(pair));
  return withQuery("/programs", [...(after ?? []).filter((pair) => !isIn(dropped)(pair)), ...added]);
}

/** Whether two addresses ask the same, whichever page of the answer they are on. */
export function sameQuestion(one: string, other: string): boolean {
  const [a, b] = [one, other].map((address) =>
    pairsOf(address)
      .filter(([name]) => name !== "page")
      .map((pair) => pair.join("="))
      .sort()
      .join("&"),
  );
  return a === b;
}

function pairsOf(address: string): string[][] {
  return [...new URLSearchParams(address.split("?")[1] ?? "")];
}

function withQuery(path: string, pairs: string[][]): string {
  const query = new URLSearchParams(pairs).toString();
  return query === "" ? path : `${path}?${query}`;
}

/** Whether somebody has changed a field since the server rendered it. */
export function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLSelectElement) return field.value !== (field.dataset.current ?? "");
    if (!(field instanceof HTMLInputElement) || field.name === "") return false;
    return field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  });
}

type Field = HTMLInputElement | HTMLSelectElement;

/** The fields that people change themselves, each with what is in it. */
export function valuesIn(form: HTMLFormElement): Map<Field, string> {
  const isField = (one: Element): one is Field =>
    one instanceof HTMLSelectElement || (one instanceof HTMLInputElement && one.type !== "hidden" && one.name !== "");
  return new Map([...form.elements].filter(isField).map((field) => [field, contentOf(field)]));
}

function contentOf(field: Field): string {
  return field instanceof HTMLInputElement && field.type === "checkbox" ? String(field.checked) : field.value;
}

/** Tells the form that its fields show another address now. */
export const shownEvent = "shown";

/**
 * Sets every field to what the server rendered, but those with another value than the one `known` of them: that was
 * typed or chosen since. A choice that waits for another field stays.
 */
export function showAddress(form: HTMLFormElement, known: ReadonlyMap<Field, string>): void {
  const waiting = waitingIn(form);
  for (const [field, value] of valuesIn(form)) {
    if (known.get(field) !== value) continue;
    if (field instanceof HTMLSelectElement) {
      if (!waiting.has(field.name)) field.value = field.dataset.current ?? "";
    } else if (field.type === "checkbox") field.checked = field.defaultChecked;
    // Written only where it differs: writing moves the caret.
    else if (value !== field.defaultValue) field.value = field.defaultValue;
  }
  form.dispatchEvent(new Event(shownEvent));
}
