import Link from "next/link";
import { PricesFor } from "@/components/resident/prices-for";
import type { ComparisonAnswer } from "@/lib/programs/comparison/comparison-page";
import { type ComparisonAddress, comparisonHref, comparisonPairs, mostShown } from "@/lib/programs/comparison/url";
import { programLabel } from "@/lib/programs/public-pages/links";

type Props = { address: ComparisonAddress };

/** The parameters that a form must carry besides its own. */
function Carried({ address, without }: Props & { without: "resident" | "show" }) {
  return comparisonPairs(address)
    .filter(([name]) => name !== without)
    .map(([name, value], position) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a version can stand twice, and only the place tells which
      <input key={position} type="hidden" name={name} value={value} />
    ));
}

/** All rows, or those in which the programs differ. */
export function RowChoice({ address }: Props) {
  const choices = [
    { label: "All rows", onlyDifferences: false },
    { label: "Only differences", onlyDifferences: true },
  ];
  return (
    <nav aria-label="Rows" className="flex flex-wrap gap-x-3">
      {choices.map(({ label, onlyDifferences }) => (
        <Link
          key={label}
          prefetch={false}
          scroll={false}
          href={comparisonHref(address, { onlyDifferences })}
          aria-current={onlyDifferences === address.onlyDifferences ? "page" : undefined}
          className="py-1 text-soft no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** Where the reader lives, which decides the prices. */
export function ResidentChoice({ address }: Props) {
  return (
    <PricesFor action="/compare" resident={address.resident}>
      <Carried address={address} without="resident" />
    </PricesFor>
  );
}

/** Which two programs a narrow screen shows. */
export function ShownChoice({ answer: { address, columns, shown } }: { answer: ComparisonAnswer }) {
  if (columns.length <= mostShown) return null;
  return (
    <form
      method="get"
      action="/compare"
      aria-label="Programs shown"
      className="mb-3 rounded border border-rule p-3 text-[0.8125rem] md:hidden print:hidden"
    >
      <p className="mb-2 text-soft">This screen has room for two of the {columns.length} programs.</p>
      <Carried address={address} without="show" />
      <div className="grid grid-cols-2 gap-2">
        {shown.map((current, place) => (
          <label key={current}>
            {place === 0 ? "Left" : "Right"}
            <select name="show" defaultValue={current} className="field mt-0.5">
              {columns.map(({ program }) => (
                <option key={program.slug} value={program.slug}>
                  {programLabel(program)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <button type="submit" className="mt-2 py-1 text-accent underline underline-offset-3">
        Show these two
      </button>
    </form>
  );
}
