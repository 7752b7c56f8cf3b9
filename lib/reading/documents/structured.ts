/** Owns what pages say to machines: schema.org in JSON-LD and microdata, as passages behind the labels that people would read. */
import { z } from "zod";
import { attribute, type Element, isElement, type Node, textOf } from "./nodes";
import { oneLine, type Passage } from "./passages";
import { isSameProgram } from "./program";

/** An item of schema.org: its types, and the values of each property. */
type Item = { types: string[]; properties: ReadonlyMap<string, (string | Item)[]> };

const nothing: Item = { types: [], properties: new Map() };

const most = 2_000;

/** Every item of a page, wherever it stands. */
function itemsIn(root: { childNodes: Node[] }): Item[] {
  const items: Item[] = [];
  const walk = (node: { childNodes: Node[] }) => {
    for (const child of node.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName === "script" && /ld\+json/i.test(attribute(child, "type"))) items.push(...linked(child));
      else if (child.attrs.some(({ name }) => name === "itemscope")) items.push(microdata(child));
      else walk(child);
    }
  };
  walk(root);
  return items;
}

const json: z.ZodType<unknown> = z.unknown();
const record = z.record(z.string(), z.unknown());

function linked(script: Element): Item[] {
  const text = script.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
  let left = most;
  const itemOf = (value: unknown): (string | Item)[] => {
    left -= 1;
    if (left < 0) return [];
    if (Array.isArray(value)) return value.flatMap(itemOf);
    if (typeof value === "string" || typeof value === "number") return [oneLine(String(value))];
    const object = record.safeParse(value);
    if (!object.success) return [];
    const entries = Object.entries(object.data).map(([name, inner]) => [name, itemOf(inner)] as const);
    const types = entries.flatMap(([name, values]) => (name === "@type" ? values : []));
    return [{ types: types.filter((one) => typeof one === "string"), properties: new Map(entries) }];
  };
  try {
    return itemOf(json.parse(JSON.parse(text))).filter((one) => typeof one !== "string");
  } catch {
    // What is no JSON says nothing.
    return [];
  }
}

function microdata(element: Element): Item {
  const properties = new Map<string, (string | Item)[]>();
  const walk = (node: Element) => {
    for (const child of node.childNodes) {
      if (!isElement(child)) continue;
      const isItem = child.attrs.some(({ name }) => name === "itemscope");
      const names = attribute(child, "itemprop").split(/\s+/).filter(Boolean);
      const value = isItem
        ? microdata(child)
        : attribute(child, "content") || attribute(child, "datetime") || textOf(child);
      for (const name of names) properties.set(name, [...(properties.get(name) ?? []), value]);
      if (!isItem) walk(child);
    }
  };
  walk(element);
  return { types: attribute(element, "itemtype").split(/\s+/), properties };
}

const isOf = (item: Item, type: RegExp) => item.types.some((one) => type.test(one));

/** Items of a type, at any depth. */
function allOf(items: readonly (string | Item)[], type: RegExp): Item[] {
  return items.flatMap((item) => {
    if (typeof item === "string") return [];
    if (isOf(item, type)) return [item];
    return allOf([...item.properties.values()].flat(), type);
  });
}

const texts = (item: Item, name: string): string[] =>
  (item.properties.get(name) ?? []).flatMap((value) =>
    typeof value === "string" ? [value] : texts(value, "value").concat(texts(value, "name")),
  );
const children = (item: Item, name: string) =>
  (item.properties.get(name) ?? []).filter((one) => typeof one !== "string");

/** "P18M" → "18 months"; null of a time in weeks or days. */
function timeText(duration: string): string | null {
  const [all, years = "0", months = "0"] = /^P(?:(\d+(?:\.5)?)Y)?(?:(\d+)M)?$/i.exec(duration) ?? [];
  const total = Number(years) * 12 + Number(months);
  if (all !== undefined && total > 0) return `${total} months`;
  return /^\d.*(?:month|year)/i.test(duration) ? duration : null;
}

type Told = { label: string; text: string };

/** What each property is to a reader. */
const told: Readonly<Record<string, (values: string[]) => Told[]>> = {
  numberOfCredits: ([credits = ""]) => [{ label: "Credits", text: credits }],
  timeToComplete: ([time = ""]) => [{ label: "Program length", text: timeText(time) ?? "" }],
  applicationDeadline: (days) => [{ label: "Application deadline", text: days.join(" and ") }],
  educationalProgramMode: (modes) => [{ label: "Delivery", text: modes.join(", ") }],
  courseMode: (modes) => [{ label: "Delivery", text: modes.join(", ") }],
  programPrerequisites: ([text = ""]) => [{ label: "Prerequisites", text }],
  timeOfDay: ([text = ""]) => [{ label: "Class times", text }],
};

/** The price of an offer, by what it says that it is for. */
function toldOfOffer(offer: Item): Told[] {
  const specifications = [offer, ...children(offer, "priceSpecification")];
  const currency = specifications.flatMap((one) => texts(one, "priceCurrency"))[0] ?? "USD";
  if (currency !== "USD") return [];
  const words = specifications
    .flatMap((one) => ["category", "name", "description", "unitText", "priceType"].flatMap((name) => texts(one, name)))
    .join(" ");
  return specifications.flatMap((one) =>
    texts(one, "price").map((price) => ({
      label: /application/i.test(words) ? "Application fee" : `Tuition${words ? ` ${words}` : ""}`.slice(0, 80),
      text: `$${price.replace(/^\$/, "")}`,
    })),
  );
}

/**
 * What a page tells machines of the program that it is about, `heading` being what it calls itself. Where it tells of
 * several programs, of the one that bears that name; where none does, nothing in it is certain. A page that calls itself
 * nothing is about the one program that it tells of; `name` is that one's.
 */
export function structuredData(
  document: { childNodes: Node[] },
  heading: string,
): { name: string; passages: Passage[] } {
  const items = itemsIn(document);
  const programs = allOf(items, /EducationalOccupationalProgram$/);
  const courses =
    programs.length > 0
      ? []
      : allOf(items, /(?:^|\/)Course$/).filter((one) => isSameProgram(texts(one, "name")[0] ?? "", heading));
  const found = programs.length > 0 ? programs : courses;
  const isOnly = heading === "" && found.length === 1;
  const named = found.filter((one) => isOnly || isSameProgram(texts(one, "name")[0] ?? "", heading));
  const own = named.length > 0 ? named : found;
  const doubt = named.length === 0 && found.length > 0 ? "its data for machines bears another name" : null;
  const passages = own.flatMap((item) => {
    const instances = [item, ...children(item, "hasCourseInstance")];
    const facts = instances.flatMap((one) =>
      Object.entries(told).flatMap(([name, tell]) => {
        const values = texts(one, name);
        return values.length > 0 ? tell(values) : [];
      }),
    );
    const offers = instances.flatMap((one) => children(one, "offers")).flatMap(toldOfOffer);
    return [...facts, ...offers].flatMap(({ label, text }) =>
      text === "" ? [] : [{ how: "structured" as const, labels: [label], text, headings: [], among: [], doubt }],
    );
  });
  return { name: texts(own[0] ?? nothing, "name")[0] ?? "", passages };
}
