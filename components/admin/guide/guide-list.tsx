"use client";

import { type PointerEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useField } from "@/components/ui/action-form";
import type { Typed } from "@/lib/form-state";
import { itemsMoved, itemsMovedText } from "@/lib/guides/editing/form";
import { guideItemField, guideLists, type GuideListKey as ListName } from "@/lib/guides/editing/text";
import { GuideItem } from "./guide-item";
import type { ProsePreview } from "./prose-field";

type Props = {
  list: ListName;
  /** What stands in the form at first. */
  typed: Typed;
  hint?: string | undefined;
  preview: ProsePreview;
};

/**
 * A list of a guide: items to open and edit, to add, take out and move, by keyboard or pointer. Its
 * buttons send the form, so that they work without scripts; with them nothing is sent.
 */
export function GuideList({ list, typed, hint, preview }: Props) {
  const { one, many, by } = guideLists[list];
  const sent = useField(`order.${list}`).typed;
  const touched = useField("moved").typed?.[0] ?? "";
  const [order, setOrder] = useState<readonly string[]>(sent ?? typed[`order.${list}`] ?? []);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [said, setSaid] = useState("");
  const [answer, setAnswer] = useState(sent?.join());
  const root = useRef<HTMLFieldSetElement>(null);
  // What the server answers is what was sent, or what it made of it.
  if (sent && sent.join() !== answer) {
    setAnswer(sent.join());
    setOrder(sent);
  }

  useEffect(() => {
    const form = root.current?.closest("form");
    const bringBack = (event: Event) => {
      if (!(event instanceof CustomEvent) || !Array.isArray(event.detail)) return;
      const ids = event.detail.flatMap((pair: unknown) =>
        Array.isArray(pair) && pair[0] === `order.${list}` && typeof pair[1] === "string" ? [pair[1]] : [],
      );
      flushSync(() => setOrder([...new Set(ids)]));
    };
    form?.addEventListener("matricula-bring-back", bringBack);
    return () => form?.removeEventListener("matricula-bring-back", bringBack);
  }, [list]);

  const nameOf = (id: string, place: number) => {
    const field = root.current?.closest("form")?.elements.namedItem(`${list}.${id}.${by}`);
    const isText =
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
    const value = isText ? field.value : (typed[`${list}.${id}.${by}`]?.[0] ?? "");
    return guideItemField(list, { id, values: { [by]: value } }, place);
  };
  const focus = (selector: string) => root.current?.querySelector<HTMLElement>(selector)?.focus();
  const changed = () => root.current?.closest("form")?.dispatchEvent(new Event("input", { bubbles: true }));

  const move = (id: string, to: number, button: "up" | "down" | null) => {
    const from = order.indexOf(id);
    const name = nameOf(id, from);
    const next = itemsMoved(order, from, to);
    flushSync(() => {
      setOrder(next);
      setSaid(itemsMovedText(name, next.indexOf(id), next.length));
    });
    if (button) focus(`[data-button="${button}.${id}"]`);
    changed();
  };
  const add = () => {
    const id = `n${Math.random().toString(36).slice(2, 10)}`;
    flushSync(() => {
      setOrder([...order, id]);
      setAdded([...added, id]);
      setSaid(`${one} added at the end.`);
    });
    focus(`[data-item="${id}"] :is(input:not([type=hidden]), select, textarea)`);
    changed();
  };
  const remove = (id: string) => {
    const at = order.indexOf(id);
    const name = nameOf(id, at);
    const next = order.filter((other) => other !== id);
    flushSync(() => {
      setOrder(next);
      setSaid(`${name} removed; until you save it is only gone from this form.`);
    });
    const neighbor = next[Math.min(at, next.length - 1)];
    focus(neighbor ? `[data-button="remove.${neighbor}"]` : "[data-button=add]");
    changed();
  };

  /** Follows the pointer past the middle of a neighbor, until it is let go. */
  const drag = (id: string, event: PointerEvent) => {
    event.preventDefault();
    let current = order;
    const follow = ({ clientY }: globalThis.PointerEvent) => {
      const at = current.indexOf(id);
      const middle = (neighbor: number) => {
        const box = root.current?.querySelector(`[data-item="${current[neighbor]}"]`)?.getBoundingClientRect();
        return box && box.top + box.height / 2;
      };
      const [above, below] = [middle(at - 1), middle(at + 1)];
      const to = above !== undefined && clientY < above ? at - 1 : below !== undefined && clientY > below ? at + 1 : at;
      if (to === at) return;
      current = itemsMoved(current, at, to);
      flushSync(() => setOrder(current));
    };
    const end = () => {
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", end);
      const place = current.indexOf(id);
      setSaid(itemsMovedText(nameOf(id, place), place, current.length));
      changed();
    };
    window.addEventListener("pointermove", follow);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", end);
  };

  return (
    <fieldset ref={root} className="border-t border-ink pt-3 pb-4">
      <legend className="float-left mb-1 w-full font-serif text-[1.3125rem] font-semibold">{many}</legend>
      <div className="clear-both">
        {hint && <p className="mb-2 max-w-[65ch] text-[0.8125rem] text-soft">{hint}</p>}
        <p role="status" className="min-h-5 text-[0.8125rem] text-soft">
          {said}
        </p>
        <ol className={order.length > 0 ? "mb-3 divide-y divide-rule border-y border-rule" : ""}>
          {order.map((id, place) => (
            <GuideItem
              key={id}
              list={list}
              id={id}
              place={place}
              typed={typed}
              isOpen={added.includes(id)}
              isTouched={touched === `${list}.${id}`}
              preview={preview}
              onMove={(to, button) => move(id, to, button)}
              onRemove={() => remove(id)}
              onDrag={(event) => drag(id, event)}
            />
          ))}
        </ol>
        <button
          type="submit"
          name="intent"
          value={`add.${list}`}
          data-button="add"
          className="secondary"
          onClick={(event) => {
            event.preventDefault();
            add();
          }}
        >
          Add {article(one)} {one.toLowerCase()}
        </button>
      </div>
    </fieldset>
  );
}

function article(word: string): string {
  return /^[aeio]/i.test(word) ? "an" : "a";
}
