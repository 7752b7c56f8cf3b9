/** Owns a guide as its form writes it: every field a text, gaps and all, every item of a list with an id that lasts. */
import { keysOf } from "../../closed-list";
import { typedAmount } from "../../parse";
import type { GuideFigure } from "../model/figure";
import type { Guide } from "../model/shape";

/** The fields of a guide that are no lists, and how they are called. */
export const guideFields = {
  status: "Status",
  name: "Name",
  title: "Title",
  kicker: "Kicker",
  hot: "Hot career",
  summary: "Summary",
  category: "Category line",
  query: "Stored query",
  reviewed: "Last reviewed",
  "growth.label": "Projected growth: of whom",
  "growth.figure": "Projected growth: figure",
  names: "Names with digits",
} as const;

/** The lists of a guide: what one item is called, the fields that name it, and its fields. */
export const guideLists = {
  sections: {
    one: "Section",
    many: "Sections",
    by: "heading",
    fields: { slug: "Kind", heading: "Heading", body: "Text" },
  },
  tiles: { one: "Tile", many: "Tiles", by: "label", fields: { label: "Label", figure: "Figure" } },
  skills: {
    one: "Skill",
    many: "Skills",
    by: "name",
    fields: { name: "Name", group: "Group", slug: "Address", text: "Text" },
  },
  predictions: {
    one: "Prediction",
    many: "Predictions",
    by: "claim",
    fields: {
      claim: "Claim",
      test: "Test",
      made: "Made",
      due: "Due",
      verdict: "Verdict",
      reason: "Reason",
      source: "Source",
      figure: "Figure",
    },
  },
  figures: {
    one: "Figure",
    many: "Figures",
    by: "key",
    fields: {
      key: "Key",
      low: "Number, or the lower one",
      high: "Higher number",
      text: "Text",
      unit: "Unit",
      year: "Year",
      area: "Area",
      kind: "Kind of source",
      publisher: "Publisher",
      sourceUrl: "Source",
      note: "Note",
    },
  },
  bands: { one: "Level", many: "Pay by level", by: "level", fields: { level: "Level", figure: "Figure" } },
  official: {
    one: "Occupation",
    many: "Official medians",
    by: "label",
    fields: { label: "Occupation", figure: "Figure" },
  },
  regions: { one: "Region", many: "Pay by region", by: "name", fields: { name: "Region", figure: "Figure" } },
  milestones: {
    one: "Milestone",
    many: "Milestones",
    by: "text",
    fields: { date: "Date", text: "Text", figure: "Figure" },
  },
  uses: {
    one: "Use",
    many: "Where it is used",
    by: "area",
    fields: { area: "Area", examples: "Examples", figure: "Figure" },
  },
  changes: { one: "Change", many: "What changed", by: "what", fields: { on: "Day", what: "What changed" } },
} as const;

export type GuideListKey = keyof typeof guideLists;

/** The fields of one list's items, by name, as the form calls them. */
export function itemFields(list: GuideListKey): Readonly<Record<string, string>> {
  return guideLists[list].fields;
}

/** Every list, in the order in which the form has them. */
export const listOrder = keysOf(guideLists);

/** One item of a list; a field it lacks is blank. */
export type ItemTexts = { id: string; values: Record<string, string> };
export type GuideText = { fields: Record<string, string>; lists: Record<GuideListKey, ItemTexts[]> };

/** A list of each kind, made by `make`. */
export function eachList(make: (list: GuideListKey) => ItemTexts[]): GuideText["lists"] {
  return {
    sections: make("sections"),
    tiles: make("tiles"),
    skills: make("skills"),
    predictions: make("predictions"),
    figures: make("figures"),
    bands: make("bands"),
    official: make("official"),
    regions: make("regions"),
    milestones: make("milestones"),
    uses: make("uses"),
    changes: make("changes"),
  };
}

/** What an item is called among its like; a blank one by its place in the list (from 0). */
export function guideItemField(list: GuideListKey, { values }: ItemTexts, place: number): string {
  const { one, by } = guideLists[list];
  const words = (values[by] ?? "").replace(/\s+/g, " ").trim();
  const short = words.length > 60 ? `${words.slice(0, 60).replace(/\s\S*$/, "")} …` : words;
  return short === "" ? `${one} ${place + 1}` : `${one} “${short}”`;
}

/** A stored guide and its own figures as text: items get ids by what tells them apart, else by their place. */
export function textOf(guide: Guide, figures: readonly GuideFigure[]): GuideText {
  const { growth } = guide;
  return {
    fields: {
      status: guide.status,
      name: guide.name,
      title: guide.title,
      kicker: guide.kicker ?? "",
      hot: guide.hot ? "yes" : "",
      summary: guide.summary,
      category: guide.category ?? "",
      query: guide.query,
      reviewed: guide.reviewed ?? "",
      "growth.label": growth?.label ?? "",
      "growth.figure": growth?.figure ?? "",
      names: guide.names.join("\n"),
    },
    lists: {
      sections: itemsOf("sections", guide.sections, "slug"),
      tiles: itemsOf("tiles", guide.tiles),
      skills: itemsOf("skills", guide.skills, "slug"),
      predictions: itemsOf("predictions", guide.predictions),
      figures: itemsOf(
        "figures",
        figures.map((figure) => ({ ...figure, high: figure.high === figure.low ? null : figure.high })),
        "key",
      ),
      bands: itemsOf("bands", guide.bands),
      official: itemsOf("official", guide.official),
      regions: itemsOf("regions", guide.regions),
      milestones: itemsOf("milestones", guide.milestones),
      uses: itemsOf(
        "uses",
        guide.uses.map((use) => ({ ...use, examples: use.examples.join("\n") })),
      ),
      changes: itemsOf("changes", guide.changes),
    },
  };
}

function textOfField(value: unknown): string {
  return typeof value === "number" ? typedAmount(value) : String(value ?? "");
}

function itemsOf(list: GuideListKey, items: readonly object[], key?: string): ItemTexts[] {
  return items.map((one, place) => {
    const found: Record<string, unknown> = { ...one };
    const values = Object.keys(itemFields(list)).map((field) => [field, textOfField(found[field])]);
    return { id: key === undefined ? String(place + 1) : String(found[key]), values: Object.fromEntries(values) };
  });
}
