/** Owns putting two editors' changes of one guide together, part by part: a field, an item of a list, a list's order. */
import { lookup } from "../../closed-list";
import { type Conflict, mergeFields } from "../../programs/merging/merge";
import {
  type GuideListKey,
  type GuideText,
  guideFields,
  guideItemField,
  guideLists,
  type ItemTexts,
  itemFields,
  listOrder,
} from "./text";

export type Side = "base" | "theirs" | "yours";

/** What two editors both changed: its three texts to choose from. */
type PartConflict = { label: string; base: string; theirs: string; yours: string };

export type MergedGuide = {
  /** Everything: each part as the one who changed it made it; where both did, as chosen, else yours. */
  text: GuideText;
  /** What only they changed, by name. */
  taken: string[];
  /** What both changed and nothing was chosen for, by the part's path. */
  conflicts: Readonly<Record<string, PartConflict>>;
};

/** Fields by name and items by list and id, each as one text that is the same for the same. */
function partsOf({ fields, lists }: GuideText): Record<string, string> {
  return Object.fromEntries([
    ...Object.keys(guideFields).map((name) => [name, fields[name] ?? ""]),
    ...listOrder.flatMap((list) =>
      lists[list].map((item) => [`${list}.${item.id}`, JSON.stringify(valuesOf(list, item))]),
    ),
  ]);
}

function valuesOf(list: GuideListKey, { values }: ItemTexts): string[] {
  return Object.keys(itemFields(list)).map((field) => values[field] ?? "");
}

/**
 * Merges what two people made of the same version. A part that one left alone is the other's; one that
 * both made the same is that; any other is a conflict until `chosen` has a side for it. Where one took
 * an item out that the other changed, that is a conflict too: nothing is lost unasked. So is a status
 * that only they changed, since saving must not publish.
 */
export function mergeTexts(
  base: GuideText,
  theirs: GuideText,
  yours: GuideText,
  chosen: Readonly<Record<string, Side>> = {},
): MergedGuide {
  const texts = { base, theirs, yours };
  const parts = { base: partsOf(base), theirs: partsOf(theirs), yours: partsOf(yours) };
  const { fields: merged, taken, conflicts } = mergeFields(parts.base, parts.theirs, parts.yours);
  const both: Record<string, Conflict> = { ...conflicts };
  const status = { base: parts.base.status ?? "", theirs: parts.theirs.status ?? "", yours: parts.yours.status ?? "" };
  if (status.base !== status.theirs && status.theirs !== status.yours) both.status = status;
  const result = new Map(Object.entries(merged));
  for (const [path, conflict] of Object.entries(both)) {
    const side = lookup(chosen, path);
    if (side) result.set(path, conflict[side]);
  }
  const open: Record<string, PartConflict> = Object.fromEntries(
    Object.keys(both)
      .filter((path) => !lookup(chosen, path))
      .map((path) => [path, conflictOf(path, texts)]),
  );
  const kept = (list: GuideListKey) =>
    new Set(
      [...result].flatMap(([path, value]) =>
        value !== null && path.startsWith(`${list}.`) ? path.slice(list.length + 1) : [],
      ),
    );
  const items = new Map<string, ItemTexts>();
  for (const side of [base, theirs, yours]) {
    for (const list of listOrder) {
      for (const item of side.lists[list]) {
        if (result.get(`${list}.${item.id}`) === JSON.stringify(valuesOf(list, item)))
          items.set(`${list}.${item.id}`, item);
      }
    }
  }
  const lists = { ...yours.lists };
  for (const list of listOrder) {
    const ids = { base: idsOf(base, list), theirs: idsOf(theirs, list), yours: idsOf(yours, list) };
    const order = mergeOrder(ids, kept(list), lookup(chosen, `order.${list}`));
    if (order.differ) open[`order.${list}`] = orderConflict(list, texts);
    lists[list] = order.ids.flatMap((id) => items.get(`${list}.${id}`) ?? []);
  }
  const fields = Object.fromEntries(Object.keys(guideFields).map((name) => [name, String(result.get(name) ?? "")]));
  return { text: { fields, lists }, taken: taken.map((path) => partName(path, texts)), conflicts: open };
}

function idsOf({ lists }: GuideText, list: GuideListKey): string[] {
  return lists[list].map(({ id }) => id);
}

/**
 * The order of the ids in `kept`. Whoever moved what was there leads, you when both did; what the other
 * added stands after what it followed there. `differ`: both moved, not to the same, and no side is chosen.
 */
function mergeOrder(
  { base, theirs, yours }: Record<Side, string[]>,
  kept: ReadonlySet<string>,
  chosen: Side | undefined,
): { ids: string[]; differ: boolean } {
  const common = (ids: string[]) =>
    ids.filter((id) => base.includes(id) && theirs.includes(id) && yours.includes(id)).join();
  const theyMoved = common(base) !== common(theirs);
  const youMoved = common(base) !== common(yours);
  const differ = theyMoved && youMoved && common(theirs) !== common(yours) && !chosen;
  const byLead = { base, theirs, yours };
  const lead = byLead[chosen ?? (theyMoved && !youMoved ? "theirs" : "yours")];
  const ids = lead.filter((id) => kept.has(id));
  for (const other of [yours, theirs, base]) {
    for (const [place, id] of other.entries()) {
      if (!kept.has(id) || ids.includes(id)) continue;
      const before = other.slice(0, place).findLast((one) => ids.includes(one));
      ids.splice(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id);
    }
  }
  return { ids, differ };
}

function orderConflict(list: GuideListKey, texts: Record<Side, GuideText>): PartConflict {
  const names = ({ lists }: GuideText) =>
    lists[list].map((item, place) => `${place + 1}. ${guideItemField(list, item, place)}`).join("\n");
  return {
    label: `${guideLists[list].many}: their order`,
    base: names(texts.base),
    theirs: names(texts.theirs),
    yours: names(texts.yours),
  };
}

function found({ lists }: GuideText, path: string): { list: GuideListKey; item: ItemTexts; place: number } | null {
  for (const list of listOrder) {
    const place = lists[list].findIndex(({ id }) => `${list}.${id}` === path);
    const item = lists[list][place];
    if (item) return { list, item, place };
  }
  return null;
}

/** What a part is called: a field by its label, an item by its own words as they were. */
function partName(path: string, { base, theirs, yours }: Record<Side, GuideText>): string {
  const at = found(base, path) ?? found(theirs, path) ?? found(yours, path);
  if (at) return guideItemField(at.list, at.item, at.place);
  return Object.entries(guideFields).find(([name]) => name === path)?.[1] ?? path;
}

function conflictOf(path: string, texts: Record<Side, GuideText>): PartConflict {
  const said = (text: GuideText) => {
    if (Object.hasOwn(guideFields, path)) return text.fields[path] || "nothing";
    const at = found(text, path);
    if (!at) return "taken out";
    const fields = Object.entries(itemFields(at.list)).flatMap(([field, label]) => {
      const value = at.item.values[field];
      return value ? [`${label}: ${value}`] : [];
    });
    return fields.join("\n") || "blank";
  };
  return { label: partName(path, texts), base: said(texts.base), theirs: said(texts.theirs), yours: said(texts.yours) };
}

/** The side that a form chose; null for anything else. */
export function sideOf(value: string | undefined): Side | null {
  return value === "base" || value === "theirs" || value === "yours" ? value : null;
}
