/** Owns whether a guide's text is fit for the public: read by the schema that the seed has, each fault at its field. */

import type { z } from "zod";
import { memberOf } from "../../closed-list";
import type { Fault } from "../../form-state";
import { amountIn } from "../../parse";
import { unseenIn } from "../../text/visible";
import { figureSchema, type GuideFigure, kindsOf } from "../model/figure";
import { referencesIn } from "../model/markdown";
import { guideSchema } from "../model/schema";
import { type Guide, storedGuide } from "../model/shape";
import { strayDigits } from "../model/stray-digits";
import { figureKinds } from "../model/vocabulary";
import { excesses } from "./form";
import { type GuideText, guideFields, guideItemField, guideLists, type ItemTexts, itemFields } from "./text";

const orNull = (text: string | undefined) => text || null;
const lines = (text: string | undefined) => (text ?? "").split("\n").flatMap((line) => line.trim() || []);

function figureFrom({ values }: ItemTexts): object {
  const texts = ["text", "unit", "year", "area", "publisher", "sourceUrl", "note"];
  const low = amountIn(values.low);
  return {
    key: values.key ?? "",
    kind: values.kind ?? "",
    low,
    high: amountIn(values.high) ?? low,
    ...Object.fromEntries(texts.map((field) => [field, orNull(values[field])])),
  };
}

/** A text as the schemas take it, blank as null where a field may be left out. */
function rawGuide(slug: string, { fields, lists }: GuideText) {
  const items = (list: keyof GuideText["lists"], optional: readonly string[] = []) =>
    lists[list].map(({ values }) =>
      Object.fromEntries(
        Object.keys(itemFields(list)).map((field): [string, unknown] => {
          const value = values[field] ?? "";
          return [field, field === "figure" || optional.includes(field) ? orNull(value) : value];
        }),
      ),
    );
  const growth = { label: fields["growth.label"] ?? "", figure: orNull(fields["growth.figure"]) };
  return {
    slug,
    name: fields.name ?? "",
    title: fields.title ?? "",
    kicker: orNull(fields.kicker),
    hot: fields.hot === "yes",
    summary: fields.summary ?? "",
    category: orNull(fields.category),
    query: fields.query ?? "",
    status: fields.status ?? "",
    reviewed: orNull(fields.reviewed),
    growth: growth.label === "" && growth.figure === null ? null : growth,
    names: lines(fields.names),
    sections: items("sections"),
    tiles: items("tiles"),
    skills: items("skills"),
    predictions: items("predictions", ["reason", "source"]),
    bands: items("bands"),
    official: items("official"),
    regions: items("regions"),
    milestones: items("milestones"),
    uses: items("uses").map((use) => ({ ...use, examples: lines(String(use.examples ?? "")) })),
    changes: items("changes"),
  };
}

/** What of a text can be stored as rows and shown: all of it, when it is fit. */
export type Content = { guide: Guide; figures: GuideFigure[] };

/**
 * What is wrong with a guide's text, at the names of the form's fields. A draft may have gaps; what is
 * published is what the seed's schema takes. `shared` are the figures of all guides.
 */
export function faultsOf(slug: string, text: GuideText, shared: Iterable<Pick<GuideFigure, "key" | "kind">>): Fault[] {
  const faults = excesses(text);
  if (text.fields.status !== "published" || faults.length > 0) return faults;
  const items = text.lists.figures;
  const keys = items.map(({ values }) => values.key ?? "");
  for (const [place, item] of items.entries()) {
    const read = figureSchema.safeParse(figureFrom(item));
    for (const issue of read.error?.issues ?? [])
      faults.push(faultAt(["figures", place, ...issue.path], issue.message, text));
    for (const [field, value] of Object.entries(item.values)) {
      const unseen = unseenIn(value, { lines: true });
      if (unseen) faults.push(faultAt(["figures", place, field], `It ${unseen}`, text));
    }
    if (keys.indexOf(keys[place] ?? "") < place)
      faults.push(faultAt(["figures", place, "key"], "The key stands twice.", text));
  }
  const own = items.map(({ values }) => [values.key ?? "", memberOf(figureKinds, values.kind)] as const);
  const read = guideSchema(new Map([...kindsOf(shared), ...own])).safeParse(rawGuide(slug, text));
  for (const issue of read.error?.issues ?? []) faults.push(faultAt(issue.path, issue.message, text));
  // One fault for each field, the first: the next one shows when it is put right.
  return faults.filter(({ path }, index) => faults.findIndex((fault) => fault.path === path) === index);
}

/** A fault by its place in the guide, at the form's field, named so that it can be read alone. */
function faultAt(path: readonly PropertyKey[], message: string, { lists }: GuideText): Fault {
  const [first = "", second, third] = path;
  const list = memberOf(guideLists, String(first));
  if (list === null || typeof second !== "number") {
    const name = first === "growth" ? `growth.${String(second ?? "figure")}` : String(first);
    const label = memberOf(guideFields, name);
    return list
      ? { path: `order.${list}`, message: `${guideLists[list].many}: ${message}` }
      : { path: name, message: label ? `${guideFields[label]}: ${message}` : message };
  }
  const item = lists[list][second];
  if (!item) return { path: "", message };
  const fields = itemFields(list);
  const field = String(third ?? Object.keys(fields)[0]);
  return {
    path: `${list}.${item.id}.${field}`,
    message: `${guideItemField(list, item, second)}, ${(fields[field] ?? field).toLowerCase()}: ${message}`,
  };
}

/** The guide and figures that a text holds as far as it is complete: of a draft's lists the items that are. */
export function contentOf(slug: string, text: GuideText): Content {
  const raw = rawGuide(slug, text);
  const { shape } = storedGuide;
  const growth = shape.growth.safeParse(raw.growth);
  const guide = {
    slug,
    name: raw.name,
    title: raw.title,
    kicker: raw.kicker,
    hot: raw.hot,
    summary: raw.summary,
    category: raw.category,
    query: raw.query,
    status: shape.status.parse(raw.status),
    reviewed: shape.reviewed.safeParse(raw.reviewed).data ?? null,
    growth: growth.data ?? null,
    names: raw.names,
    sections: onceEach(complete(shape.sections.element, raw.sections), ({ slug: own }) => own),
    tiles: complete(shape.tiles.element, raw.tiles),
    skills: onceEach(complete(shape.skills.unwrap().element, raw.skills), ({ slug: own }) => own),
    predictions: complete(shape.predictions.unwrap().element, raw.predictions),
    bands: complete(shape.bands.unwrap().element, raw.bands),
    official: complete(shape.official.unwrap().element, raw.official),
    regions: complete(shape.regions.unwrap().element, raw.regions),
    milestones: complete(shape.milestones.unwrap().element, raw.milestones),
    uses: complete(shape.uses.unwrap().element, raw.uses),
    changes: complete(shape.changes.unwrap().element, raw.changes),
  };
  const figures = complete(figureSchema, text.lists.figures.map(figureFrom));
  return { guide, figures: onceEach(figures, ({ key }) => key) };
}

function complete<T>(schema: z.ZodType<T>, items: readonly unknown[]): T[] {
  return items.flatMap((one) => {
    const read = schema.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

function onceEach<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items.filter((one, index) => items.findIndex((other) => key(other) === key(one)) === index);
}

/**
 * What is wrong with a prose text by itself, and the figures that it mentions, of those that are known;
 * `names`: one on each line.
 */
export function proseProblems(
  markdown: string,
  names: string,
  known: ReadonlyMap<string, GuideFigure>,
): { problems: string[]; mentioned: [string, GuideFigure][] } {
  const keys = [...new Set(referencesIn(markdown))];
  return {
    problems: [
      ...strayDigits(markdown, lines(names)).map(({ found }) => `“${found}” is a number without a source.`),
      ...keys.filter((key) => !known.has(key)).map((key) => `There is no figure “${key}”.`),
    ],
    mentioned: keys.flatMap((key): [string, GuideFigure][] => {
      const figure = known.get(key);
      return figure ? [[key, figure]] : [];
    }),
  };
}
