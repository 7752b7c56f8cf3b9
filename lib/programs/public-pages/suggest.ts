/** Owns the suggestions while someone types: institutions, programs, cities and subjects to go to. */

import { keysOf } from "../../closed-list";
import { queryWords } from "../../text/words";
import type { Catalog } from "../catalog/catalog";
import { type Filters, filtersHref, noFilters } from "../filters/filters";
import { subjects } from "../model/vocabulary";
import { programsByIds } from "../records/queries";
import { toQuery } from "../search/query";
import { search } from "../search/search";
import { matchText } from "../search/text-query";

export type Suggestion = {
  kind: "filters" | "institution" | "program" | "city" | "subject";
  label: string;
  href: string;
};

const most = { institution: 3, program: 3, city: 2, subject: 2 };

/**
 * At most ten places to go for the words typed so far; none for less than two letters. What leads
 * into the directory takes the place of the words and keeps the other filters.
 */
export async function suggestions(catalog: Catalog, filters: Filters): Promise<Suggestion[]> {
  const text = filters.q ?? "";
  const typed = queryWords(text);
  const directory = (change: Partial<Filters>) => filtersHref({ ...filters, q: null }, change);
  if (typed.join("").length < 2) return [];
  const beginsWords = (label: string) => {
    const words = queryWords(label);
    return typed.every((part) => words.some((word) => word.startsWith(part)));
  };
  const institutions = catalog.institutions
    .filter(({ name }) => beginsWords(name))
    .slice(0, most.institution)
    .map(({ slug, name }) => suggestion("institution", name, directory({ institution: [slug] })));
  const cities = [...new Set(catalog.sites.map(({ label }) => label))]
    .filter(beginsWords)
    .slice(0, most.city)
    .map((label) => suggestion("city", label, directory({ near: label })));
  const fields = keysOf(subjects)
    .filter((subject) => beginsWords(subjects[subject]))
    .slice(0, most.subject)
    .map((subject) => suggestion("subject", subjects[subject], directory({ subject: [subject] })));
  const match = await matchText(catalog, text);
  const words = match?.words ?? null;
  const found = words ? search(catalog, toQuery({ ...noFilters, q: text, audience: ["limited"] }, { words })) : null;
  const best = found ? found.bands.flatMap(({ ids }) => ids).slice(0, most.program) : [];
  const programs = await programsByIds(best);
  return [
    ...institutions,
    ...programs.map(({ slug, name, institution }) =>
      suggestion("program", `${name}, ${institution.name}`, `/programs/${slug}`),
    ),
    ...cities,
    ...fields,
  ];
}

function suggestion(kind: Suggestion["kind"], label: string, href: string): Suggestion {
  return { kind, label, href };
}
