"use client";

import type { PointerEvent } from "react";
import { useFaultIn, useField } from "@/components/ui/action-form";
import type { Typed } from "@/lib/form-state";
import { guideItemField, guideLists, type GuideListKey as ListName } from "@/lib/guides/editing/text";
import { GuideItemFields } from "./guide-item-fields";
import type { ProsePreview } from "./prose-field";

/** One item of a list: closed its name and its buttons, open its fields. */
export function GuideItem({
  list,
  id,
  place,
  typed,
  isOpen,
  isTouched,
  preview,
  onMove,
  onRemove,
  onDrag,
}: {
  list: ListName;
  id: string;
  place: number;
  typed: Typed;
  isOpen: boolean;
  /** Whether it was just moved or added without scripts. */
  isTouched: boolean;
  preview: ProsePreview;
  onMove: (to: number, button: "up" | "down") => void;
  onRemove: () => void;
  onDrag: (event: PointerEvent) => void;
}) {
  const path = `${list}.${id}`;
  const { by } = guideLists[list];
  const isWrong = useFaultIn(`${path}.`);
  const sent = useField(`${path}.${by}`).typed;
  const of = (field: string) => typed[`${path}.${field}`]?.[0] ?? "";
  const name = guideItemField(list, { id, values: { [by]: sent?.[0] ?? of(by) } }, place);
  const beside = besideName[list]?.(of) ?? "";
  const button = (what: "up" | "down" | "remove", label: string, shown: string, act: () => void) => (
    <button
      type="submit"
      name="intent"
      value={`${what}.${path}`}
      data-button={`${what}.${id}`}
      aria-label={`${label}: ${name}`}
      // biome-ignore lint/a11y/noAutofocus: without scripts the page comes anew and goes on where it was left
      autoFocus={isTouched && what === "up"}
      className="rounded-sm border border-edge bg-sheet px-2 py-1 text-[0.8125rem] leading-none"
      onClick={(event) => {
        event.preventDefault();
        act();
      }}
    >
      {shown}
    </button>
  );
  return (
    <li data-item={id} className="relative scroll-mt-4 bg-paper">
      <input type="hidden" name={`order.${list}`} value={id} />
      <div className="absolute top-1.5 right-0 flex gap-1.5">
        <span
          aria-hidden="true"
          onPointerDown={onDrag}
          className="hidden cursor-grab touch-none px-1.5 text-soft select-none sm:block print:hidden"
          title="Drag to move"
        >
          ⠿
        </span>
        {button("up", "Move up", "↑", () => onMove(place - 1, "up"))}
        {button("down", "Move down", "↓", () => onMove(place + 1, "down"))}
        {button("remove", "Remove", "Remove", onRemove)}
      </div>
      <details open={isOpen || isWrong || isTouched}>
        <summary className="py-2 pr-44 text-sm [overflow-wrap:anywhere]">
          <span className="font-semibold">{name}</span>
          {beside && <span className="text-soft"> · {beside}</span>}
          {isWrong && <span className="font-semibold text-wrong"> · to be put right</span>}
        </summary>
        <fieldset className="pt-2 pb-1 pl-4">
          <legend className="sr-only">{name}</legend>
          <GuideItemFields list={list} id={id} of={of} preview={preview} />
        </fieldset>
      </details>
    </li>
  );
}

/** What stands beside an item’s name while it is closed. */
const besideName: Partial<Record<ListName, (of: (field: string) => string) => string>> = {
  tiles: (of) => of("figure"),
  skills: (of) => of("group"),
  predictions: (of) => of("verdict"),
  figures: (of) =>
    [[of("low"), of("high")].filter(Boolean).join(" to ") || of("text"), of("unit")].filter(Boolean).join(" "),
  bands: (of) => of("figure"),
  official: (of) => of("figure"),
  regions: (of) => of("figure"),
  milestones: (of) => of("date"),
  uses: (of) => of("figure"),
  changes: (of) => of("on"),
};
