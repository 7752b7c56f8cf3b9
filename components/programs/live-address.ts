/** Owns how the filter form and an address stand for each other in the browser. */

/** The address at `path` that a form's fields ask for; what is empty, or can't work, is left out. */
export function addressOf(form: HTMLFormElement, path = "/programs"): string {
  const pairs = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [],
  );
  const has = (name: string) => pairs.some(([key]) => key === name);
  // A distance needs a place, and so does its order; an order by words needs words.
  const works = ([name, value]: [string, string]) =>
    !(name === "within" && !has("near")) &&
    !(name === "sort" && ((value === "distance" && !has("near")) || (value === "relevance" && !has("q"))));
  return withQuery(path, pairs.filter(works));
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

/**
 * Sets every field to what the server rendered, but for the text of the one in which something was
 * typed that nothing was asked for yet; a distance that waits for its place stays chosen.
 */
export function showAddress(form: HTMLFormElement, unsent: EventTarget | null): void {
  const typed = unsent instanceof HTMLInputElement && unsent.type !== "checkbox" ? unsent.value : null;
  const near = form.elements.namedItem("near");
  const waits = near instanceof HTMLInputElement && near.value.trim() === "";
  const chosen = new Map([...form.querySelectorAll("select")].map((select) => [select, select.value]));
  form.reset();
  for (const [select, value] of chosen) {
    select.value = select.name === "within" && waits ? value : (select.dataset.current ?? "");
  }
  if (typed !== null && unsent instanceof HTMLInputElement) unsent.value = typed;
}
