/** Owns what differs between two versions of a guide, field by field, and word by word within one. */
import { diffWordsWithSpace } from "diff";
import { type GuideText, guideFields, guideItemField, guideLists, itemFields, listOrder } from "./text";

/** A piece of a text that both versions have, or that came or went. */
export type Piece = { kind: "same" | "added" | "removed"; text: string };

/** A field that differs, with its two texts as one. */
export type Difference = { label: string; pieces: Piece[] };

/** Characters of two texts together above which a field is shown whole, before and after: comparing takes too long. */
const mostCompared = 60_000;

/** Every field that differs, in the form's order; items that came or went with all they hold. */
export function differencesBetween(before: GuideText, after: GuideText): Difference[] {
  const fields = Object.entries(guideFields).flatMap(([name, label]) =>
    difference(label, before.fields[name] ?? "", after.fields[name] ?? ""),
  );
  const lists = listOrder.flatMap((list) => {
    const [old, now] = [before.lists[list], after.lists[list]];
    const items = [...now, ...old.filter(({ id }) => !now.some((one) => one.id === id))].flatMap((item) => {
      const was = old.find(({ id }) => id === item.id);
      const is = now.find(({ id }) => id === item.id);
      const name = guideItemField(list, item, (is ? now : old).indexOf(item));
      const label = !was ? `${name}, added` : !is ? `${name}, removed` : name;
      return Object.entries(itemFields(list)).flatMap(([field, called]) =>
        difference(`${label}: ${called}`, was?.values[field] ?? "", is?.values[field] ?? ""),
      );
    });
    const stayed = (ids: string[], others: string[]) => ids.filter((id) => others.includes(id));
    const [oldIds, nowIds] = [old.map(({ id }) => id), now.map(({ id }) => id)];
    const isMoved = stayed(oldIds, nowIds).join() !== stayed(nowIds, oldIds).join();
    const names = (of: typeof now) => of.map((item, place) => guideItemField(list, item, place)).join("\n");
    return isMoved ? [...items, ...difference(`${guideLists[list].many}: their order`, names(old), names(now))] : items;
  });
  return [...fields, ...lists];
}

function difference(label: string, before: string, after: string): Difference[] {
  if (before === after) return [];
  return [{ label, pieces: piecesOf(before, after) }];
}

/** Two texts as one; a text that came or went altogether is one piece. */
export function piecesOf(before: string, after: string): Piece[] {
  const whole: Piece[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  if (before === "" || after === "" || before.length + after.length > mostCompared) {
    return whole.filter(({ text }) => text !== "");
  }
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
