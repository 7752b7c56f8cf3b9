/** Owns the guide form's fields: how a guide's text is written into them, read from them, and rearranged. */

import { memberOf } from "../../closed-list";
import type { Fault, Typed } from "../../form-state";
import {
  eachList,
  type GuideListKey,
  type GuideText,
  guideFields,
  guideItemField,
  guideLists,
  type ItemTexts,
  itemFields,
  listOrder,
} from "./text";

/** Most items that one list takes, and most characters of one field. */
const [mostItems, mostCharacters] = [400, 20_000];

const idPattern = /^[a-z0-9-]{1,100}$/;

/** What the form shows for a guide's text: a field by its name, an item's as list, id and field, a list's order by its ids. */
export function guideTypedOf({ fields, lists }: GuideText): Record<string, string[]> {
  const own = Object.keys(guideFields).map((name) => [name, [fields[name] ?? ""]]);
  const listed = listOrder.flatMap((list) => [
    [`order.${list}`, lists[list].map(({ id }) => id)],
    ...lists[list].flatMap(({ id, values }) =>
      Object.keys(itemFields(list)).map((field) => [`${list}.${id}.${field}`, [values[field] ?? ""]]),
    ),
  ]);
  return Object.fromEntries([...own, ...listed]);
}

/** The text that was typed; `status` is what the pressed button makes of it. Blank space around is left out. */
export function textFrom(typed: Typed, status: string): GuideText {
  const of = (name: string) => (typed[name]?.[0] ?? "").replaceAll("\r\n", "\n").trim();
  const itemsOf = (list: GuideListKey): ItemTexts[] =>
    itemOrderOf(typed, list).map((id) => ({
      id,
      values: Object.fromEntries(Object.keys(itemFields(list)).map((field) => [field, of(`${list}.${id}.${field}`)])),
    }));
  const fields = Object.keys(guideFields).map((name) => [name, of(name)]);
  return { fields: { ...Object.fromEntries(fields), status }, lists: eachList(itemsOf) };
}

/** The ids of a list's items as typed, in order, each once. */
export function itemOrderOf(typed: Typed, list: GuideListKey): string[] {
  return [...new Set(typed[`order.${list}`] ?? [])].filter((id) => idPattern.test(id));
}

/** What is too much even for a draft. */
export function excesses({ fields, lists }: GuideText): Fault[] {
  const long = (path: string, label: string, value: string): Fault[] =>
    value.length > mostCharacters
      ? [{ path, message: `${label} must have at most ${mostCharacters.toLocaleString("en-US")} characters.` }]
      : [];
  return [
    ...Object.entries(guideFields).flatMap(([name, label]) => long(name, label, fields[name] ?? "")),
    ...listOrder.flatMap((list) => {
      const items = lists[list];
      const { many } = guideLists[list];
      return [
        ...(items.length > mostItems ? [{ path: "", message: `${many}: at most ${mostItems}.` }] : []),
        ...items.flatMap(({ id, values }) =>
          Object.entries(itemFields(list)).flatMap(([field, label]) =>
            long(`${list}.${id}.${field}`, label, values[field] ?? ""),
          ),
        ),
      ];
    }),
  ];
}

/** A form after one of its own buttons, with the item that was moved or added, and what to say of it. */
export type Rearranged = { typed: Record<string, string[]>; item: string; said: string };

/**
 * The form after "add.{list}", "up.{list}.{id}", "down.…" or "remove.…"; null for any other intent.
 * A new item gets the id `fresh`. One at the end of its list stays there.
 */
export function rearranged(typed: Record<string, string[]>, intent: string, fresh: string): Rearranged | null {
  const [what = "", listed = "", id = ""] = intent.split(".");
  const list = memberOf(guideLists, listed);
  if (!list) return null;
  const order = itemOrderOf(typed, list);
  const at = order.indexOf(id);
  const with_ = (next: string[], item: string, said: string) => ({
    typed: { ...typed, [`order.${list}`]: next },
    item,
    said,
  });
  if (what === "add") return with_([...order, fresh], `${list}.${fresh}`, `${guideLists[list].one} added at the end.`);
  if (at < 0) return null;
  const name = nameTyped(typed, list, id, at);
  if (what === "remove") {
    const next = order.filter((one) => one !== id);
    const neighbor = next[Math.min(at, next.length - 1)];
    return with_(next, neighbor ? `${list}.${neighbor}` : "", `${name} removed; it stays in the history.`);
  }
  if (what !== "up" && what !== "down") return null;
  const next = itemsMoved(order, at, what === "up" ? at - 1 : at + 1);
  return with_(next, `${list}.${id}`, itemsMovedText(name, next.indexOf(id), next.length));
}

/** An order with the one at `from` taken to `to`, which is brought within it. */
export function itemsMoved(order: readonly string[], from: number, to: number): string[] {
  const next = [...order];
  next.splice(Math.max(0, Math.min(to, order.length - 1)), 0, ...next.splice(from, 1));
  return next;
}

/** What is said of an item that has moved to `place` (from 0). */
export function itemsMovedText(name: string, place: number, of: number): string {
  return `${name} is now ${place + 1} of ${of}.`;
}

function nameTyped(typed: Typed, list: GuideListKey, id: string, place: number): string {
  const { by } = guideLists[list];
  return guideItemField(list, { id, values: { [by]: typed[`${list}.${id}.${by}`]?.[0] ?? "" } }, place);
}
