"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useField } from "@/components/ui/action-form";
import { describedBy, Label } from "@/components/ui/field";

/** What a preview needs: the text, and of the form the fields of the figures it names. */
export type ProseSent = {
  guide: string;
  id: string;
  markdown: string;
  isInline: boolean;
  names: string;
  figures: Record<string, string[]>;
};
/** Answers how the public page shows a text, and what is wrong with it; null when it can't. */
export type ProsePreview = (sent: ProseSent) => Promise<{ shown: ReactNode; problems: string[] } | null>;

/** Milliseconds of rest after a keystroke before the preview follows. */
const rest = 350;

/** Markdown with its preview beside it, which follows the typing; without scripts there is the form’s own preview. */
export function ProseField({
  name,
  label,
  value,
  rows,
  preview,
  isInline,
  hint = "Markdown. A number is {{key}} or {{key|words to show}}.",
}: {
  name: string;
  label: string;
  value: string;
  rows: number;
  preview: ProsePreview;
  /** Whether the page shows it as one paragraph among other text. */
  isInline: boolean;
  hint?: string;
}) {
  const { id, fault, typed } = useField(name);
  const [found, setFound] = useState<Awaited<ReturnType<ProsePreview>>>(null);
  const timer = useRef<number | undefined>(undefined);
  const asked = useRef(0);

  useEffect(() => () => window.clearTimeout(timer.current), []);

  const follow = (field: HTMLTextAreaElement, delay: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(async () => {
      asked.current += 1;
      const own = asked.current;
      const answer = await preview({ ...sentBy(field), id: `preview-${id}`, isInline }).catch(() => null);
      // Only the answer to what was asked last: an earlier one may come later.
      if (answer && own === asked.current) setFound(answer);
    }, delay);
  };

  return (
    <div className={`mb-4 gap-x-6 ${found ? "lg:grid lg:grid-cols-2" : ""}`}>
      <div>
        <Label id={id} label={label} hint={hint} fault={fault} />
        <textarea
          id={id}
          name={name}
          rows={rows}
          defaultValue={typed?.[0] ?? value}
          onFocus={(event) => found === null && follow(event.currentTarget, 0)}
          onInput={(event) => follow(event.currentTarget, rest)}
          aria-invalid={fault ? true : undefined}
          aria-describedby={describedBy(id, hint, fault)}
          className="field mt-1 block max-w-[48rem] aria-invalid:border-wrong"
        />
      </div>
      {found && (
        <section aria-label={`Preview: ${label}`} className="min-w-0 border-l border-rule pl-4 max-lg:mt-3">
          <p className="text-[0.8125rem] text-soft">As the page shows it</p>
          {found.problems.length > 0 && (
            <ul className="text-[0.8125rem] font-semibold text-wrong">
              {found.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
          {found.shown}
        </section>
      )}
    </div>
  );
}

/** A field’s text with the names and the figures that the form has for it, saved or not. */
function sentBy(field: HTMLTextAreaElement): Omit<ProseSent, "id" | "isInline"> {
  const data = field.form ? [...new FormData(field.form)] : [];
  const texts = data.flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : []));
  const of = (name: string) => texts.find(([own]) => own === name)?.[1] ?? "";
  const ids = texts.flatMap(([name, value]) =>
    name.startsWith("figures.") && name.endsWith(".key") && value !== "" && field.value.includes(value)
      ? [name.split(".")[1] ?? ""]
      : [],
  );
  const own = texts.filter(([name]) => ids.some((id) => name.startsWith(`figures.${id}.`)));
  return {
    guide: of("guide"),
    markdown: field.value,
    names: of("names"),
    figures: { "order.figures": ids, ...Object.fromEntries(own.map(([name, value]) => [name, [value]])) },
  };
}
