/** Owns the pay that a payback may be counted against, each with its source and year. */
import type { FigureState } from "./vocabulary";

/** US dollars a year before taxes, of everybody in the occupations named; a median alone is all three. */
export type Wage = {
  /** Kept on a reader's device: permanent. */
  key: string;
  label: string;
  low: number;
  middle: number;
  high: number;
  /** "the median"; "a quarter earns less, a quarter earns more" */
  what: string;
  /** As the source prints it; null: none. */
  year: string | null;
  publisher: string | null;
  state: Exclude<FigureState, "unknown">;
  /** The page it stands on; of a range that a guide's figures make, the guide's own. */
  sourceUrl: string;
};

/** Half of all data scientists in the US earn between the two ends. */
const middleHalf: Wage = {
  key: "data-scientists-middle-half",
  label: "Data scientists, the middle half",
  low: 82_630,
  middle: 112_590,
  high: 155_810,
  what: "a quarter earns less, half earns less than the middle, a quarter earns more",
  year: "2024",
  publisher: "US Bureau of Labor Statistics, as another site repeats it",
  state: "third-party",
  sourceUrl: "https://workxyz.pages.dev/careers/data-scientists",
};

/** A guide's figures of what occupations pay; the first of a program's guides goes before the others. */
export type GuidePay = { slug: string; name: string; medians: readonly Wage[] };

/**
 * What is offered for a program of these guides, first what counts until the reader chooses: the range
 * of the medians of its first guide that has two or more, each median once, the middle half of data
 * scientists.
 */
export function wagesOf(guides: readonly GuidePay[]): Wage[] {
  const first = guides.find(({ medians }) => medians.length > 1);
  const medians = new Map(guides.flatMap((guide) => guide.medians.map((wage) => [wage.key, wage] as const)));
  return [...(first ? [rangeOf(first)] : []), ...medians.values(), middleHalf];
}

/** From the lowest to the highest median of a guide's occupations; the middle one is the middle. */
function rangeOf({ slug, name, medians }: GuidePay): Wage {
  const sorted = medians.toSorted((a, b) => a.middle - b.middle);
  const at = (position: number) => sorted[position]?.middle ?? 0;
  const last = sorted.length - 1;
  const years = [...new Set(sorted.map(({ year }) => year).filter((year) => year !== null))].sort();
  return {
    key: `guide-${slug}`,
    label: `Occupations of the guide “${name}”`,
    low: at(0),
    middle: (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2,
    high: at(last),
    what: `from the lowest to the highest median of ${sorted.map(({ label }) => label.toLowerCase()).join(", ")}`,
    year: years.length > 0 ? years.join(", ") : null,
    publisher: null,
    state: sorted.every(({ state }) => state === "published") ? "published" : "third-party",
    sourceUrl: `/guides/${slug}`,
  };
}
