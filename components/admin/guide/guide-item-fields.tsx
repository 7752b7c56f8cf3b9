"use client";

import { Field, SelectField } from "@/components/ui/field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { lookup } from "@/lib/closed-list";
import { type GuideListKey, itemFields } from "@/lib/guides/editing/text";
import { figureKinds, type sectionSlugs, verdicts } from "@/lib/guides/model/vocabulary";
import { FigureKeyField } from "./figure-key-field";
import { ProseField, type ProsePreview } from "./prose-field";

const choose = { "": "Choose …" };
const sectionKinds: Record<(typeof sectionSlugs)[number], string> = {
  "why-now": "Why it matters now",
  relevance: "Relevance, with the milestones",
  career: "Career, with the pictures of pay",
  skills: "Skills, with their map",
  applications: "Application, with where it is used",
  predictions: "Predictions, with their table",
  advice: "Advice",
};

const moment = "YYYY, YYYY-MM or YYYY-MM-DD";

/** How a field is typed, where a line of text is not the way. */
type Way =
  | { as: "prose"; rows: number }
  | { as: "figure" }
  | { as: "lines" }
  | { as: "date" }
  | { as: "url" }
  | { as: "choice"; options: Readonly<Record<string, string>> }
  | { as: "line"; hint: string };

const figure: Way = { as: "figure" };
const short: Way = { as: "prose", rows: 3 };

const ways: Readonly<Partial<Record<GuideListKey, Readonly<Record<string, Way>>>>> = {
  sections: { slug: { as: "choice", options: { ...choose, ...sectionKinds } }, body: { as: "prose", rows: 14 } },
  tiles: { figure },
  skills: {
    text: short,
    slug: { as: "line", hint: "Lower-case letters, digits and hyphens; links to the skill end in it." },
  },
  predictions: {
    claim: short,
    test: short,
    reason: short,
    made: { as: "line", hint: moment },
    due: { as: "line", hint: moment },
    verdict: { as: "choice", options: { ...choose, ...verdicts } },
    source: { as: "url" },
    figure,
  },
  figures: {
    key: { as: "line", hint: "By which the text refers to it: {{key}}." },
    high: { as: "line", hint: "Blank for a single number." },
    text: { as: "line", hint: "Instead of numbers." },
    unit: { as: "line", hint: "USD/year, percent, postings …" },
    year: { as: "line", hint: "As the source prints it: 2024, 2023-2024." },
    kind: { as: "choice", options: { ...choose, ...figureKinds } },
    sourceUrl: { as: "url" },
    note: { as: "lines" },
  },
  bands: { figure },
  official: { figure },
  regions: { figure },
  milestones: { date: { as: "line", hint: moment }, text: short, figure },
  uses: { examples: { as: "lines" }, figure },
  changes: { on: { as: "date" } },
};

/** The fields of one item; `of` is what stands in a field at first. */
export function GuideItemFields({
  list,
  id,
  of,
  preview,
}: {
  list: GuideListKey;
  id: string;
  of: (field: string) => string;
  preview: ProsePreview;
}) {
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      {Object.entries(itemFields(list)).map(([field, label]) => {
        const way = lookup(ways[list] ?? {}, field);
        const common = { name: `${list}.${id}.${field}`, label, value: of(field) };
        if (way?.as === "prose") {
          return (
            <div key={field} className="sm:col-span-2">
              <ProseField {...common} rows={way.rows} preview={preview} isInline={way.rows < 5} />
            </div>
          );
        }
        if (way?.as === "lines") {
          const hint = list === "uses" ? "One on each line." : undefined;
          return (
            <div key={field} className="sm:col-span-2">
              <TextAreaField {...common} rows={3} hint={hint} />
            </div>
          );
        }
        if (way?.as === "figure") return <FigureKeyField key={field} {...common} />;
        if (way?.as === "choice") return <SelectField key={field} {...common} options={way.options} />;
        if (way?.as === "date") return <Field key={field} {...common} type="date" />;
        if (way?.as === "url") return <Field key={field} {...common} type="url" inputMode="url" />;
        return <Field key={field} {...common} hint={way?.hint} />;
      })}
    </div>
  );
}
