import Link from "next/link";
import { asWords } from "@/lib/programs/asking/as-word";
import { type Chip, clearHref, type Filters } from "@/lib/programs/filters/filters";
import type { Ignored } from "@/lib/programs/filters/param-kinds";

/** The filters in use, each a link that drops it, and folded the words that it stands for, to search for instead. */
export function FiltersInUse({ chips, filters }: { chips: readonly Chip[]; filters: Filters }) {
  const words = asWords(chips);
  return (
    <>
      <FilterChips chips={chips} clear={clearHref(filters)} />
      {words.length > 0 && (
        <details className="-mt-1 mb-4 text-[0.8125rem] print:hidden">
          <summary className="target w-fit text-soft">Search for a filter as a word</summary>
          <ul className="flex flex-wrap gap-x-4">
            {words.map(({ word, href }) => (
              <li key={href}>
                <Link prefetch={false} scroll={false} href={href} className="target text-accent">
                  “{word}”
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Links that drop one filter each, and one to `clear`, which drops all. */
export function FilterChips({ chips, clear }: { chips: readonly Pick<Chip, "label" | "href">[]; clear: string }) {
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Filters in use" className="mb-4 flex flex-wrap items-center gap-2 text-[0.8125rem]">
      {chips.map(({ label, href }) => (
        <li key={label}>
          <Link
            prefetch={false}
            scroll={false}
            href={href}
            className="inline-flex gap-2 rounded-full border border-edge bg-sheet px-2.5 py-1 no-underline hover:bg-wash"
          >
            <span className="sr-only">Remove </span>
            {label}
            <span aria-hidden="true" className="text-soft">
              ×
            </span>
          </Link>
        </li>
      ))}
      <li>
        <Link prefetch={false} scroll={false} href={clear} className="target text-accent">
          Clear all
        </Link>
      </li>
    </ul>
  );
}

/** Says which words nothing has, and what was looked for instead. */
export function CorrectedNotice({ corrected }: { corrected: readonly { typed: string; taken: string }[] }) {
  if (corrected.length === 0) return null;
  return (
    <p role="status" className="mb-4 text-sm">
      {corrected.map(({ typed, taken }) => (
        <span key={typed} className="block">
          Nothing found for “{typed}”; showing results for “{taken}”.
        </span>
      ))}
    </p>
  );
}

/** Says which words of a sentence were taken for others, and leads to what is found by them as they were typed. */
export function SlipNotice({ slips }: { slips: readonly { typed: string; taken: string; href: string }[] }) {
  if (slips.length === 0) return null;
  return (
    <p role="status" className="mb-4 text-sm">
      {slips.map(({ typed, taken, href }) => (
        <span key={typed} className="block">
          “{typed}” was read as “{taken}”.{" "}
          <Link prefetch={false} href={href} className="target text-accent">
            Search for “{typed}” as it is
          </Link>
        </span>
      ))}
    </p>
  );
}

/** How many values are named one by one, and how much of each. */
const named = 5;
const longest = 40;

/** Says which values of the address were not used, and why. */
export function IgnoredNotice({ ignored }: { ignored: readonly Ignored[] }) {
  if (ignored.length === 0) return null;
  const rest = ignored.length - named;
  return (
    <div role="status" className="mb-4 rounded border border-estimate px-4 py-3 text-sm">
      <p className="font-semibold">Part of this page’s address could not be used:</p>
      <ul className="list-disc pl-5">
        {ignored.slice(0, named).map(({ parameter, value, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same value can be refused twice
          <li key={index}>
            <code>
              {parameter}={value.length > longest ? `${value.slice(0, longest)}…` : value}
            </code>
            : {reason}.
          </li>
        ))}
        {rest > 0 && <li>and {rest} more.</li>}
      </ul>
    </div>
  );
}
