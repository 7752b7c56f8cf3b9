import Link from "next/link";
import type { Column, ComparisonAnswer } from "@/lib/programs/comparison/comparison-page";
import { foldedAre, foldedText } from "@/lib/programs/comparison/folded";
import { outcomesAre } from "@/lib/programs/comparison/outcome-rows";
import type { ComparisonRow } from "@/lib/programs/comparison/rows";
import { comparisonHref, mostShown, withMoved } from "@/lib/programs/comparison/url";
import { onlyFor } from "@/lib/programs/model/fact-text";
import { outcomesLabel } from "@/lib/programs/outcomes/say";
import { programHref } from "@/lib/programs/public-pages/links";
import { CompareCell } from "./compare-cell";

type Props = { answer: ComparisonAnswer };

/** As many columns as a wide screen has room for, so that there only the page scrolls. */
const mostWithoutFrame = 6;
// `relative` keeps what only a screen reader sees, which has a place too, inside the frame.
const frame = "relative md:max-h-[calc(100dvh-1rem)] md:overflow-auto print:max-h-none print:overflow-visible";
const wideFrame = `${frame} xl:max-h-none xl:overflow-visible`;

/** The first column: it stays in view while the frame scrolls. */
const rowHeading = "sticky left-0 z-10 bg-paper pr-2 text-left hyphens-auto md:pr-3 align-top font-normal print:static";

/**
 * The programs side by side. Wide tables scroll inside the frame with their first column and heading
 * in view; a narrow screen shows two programs, so there only the page scrolls.
 */
export function CompareTable({ answer }: Props) {
  const { columns, comparison, address, shown } = answer;
  // A heading that spanned the columns a narrow screen hides would keep their room.
  const besides = Math.min(columns.length, mostShown);
  const wide = columns.length <= mostWithoutFrame;
  // Paper has room for every column.
  const narrow = (slug: string) => (shown.includes(slug) ? "" : "max-md:not-print:hidden");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section aria-label="Programs side by side" tabIndex={0} className={wide ? wideFrame : frame}>
      <table
        className={`compare-table w-full table-fixed border-separate border-spacing-0 text-[0.84375rem] ${wide ? "" : "many"}`}
      >
        <thead>
          <tr>
            <td className="sticky left-0 z-30 w-[6.25rem] high:top-0 border-b border-ink bg-paper md:w-40 print:static print:w-28" />
            {columns.map(({ program }) => (
              <th
                key={program.slug}
                scope="col"
                className={`z-20 border-b border-ink bg-paper px-2 py-2 text-left max-sm:px-1 high:sticky high:top-0 align-bottom font-normal print:static print:w-auto ${wide ? "md:max-xl:w-40" : "md:w-40"} ${narrow(program.slug)}`}
              >
                <Link
                  prefetch={false}
                  href={programHref(program.slug, address.resident)}
                  className="block hyphens-auto font-serif text-[0.9375rem] leading-tight font-semibold no-underline hover:underline max-sm:text-[0.875rem] high:line-clamp-3 md:text-[1rem] print:text-[1.25em]"
                >
                  {program.name}
                </Link>
                <span className="mt-0.5 block text-[0.78125rem] text-soft high:line-clamp-2 print:text-[1em]">
                  {program.institution.name}
                </span>
                {onlyFor(program) !== null && (
                  <span className="mt-0.5 block text-[0.78125rem] font-semibold high:line-clamp-3 print:text-[1em]">
                    {onlyFor(program)}
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="print:hidden">
          <tr>
            <th scope="row" className={`${rowHeading} py-2 text-[0.78125rem] text-soft`}>
              Columns
            </th>
            {columns.map((column, position) => (
              <td key={column.program.slug} className={`px-2 py-1 max-sm:px-1 ${narrow(column.program.slug)}`}>
                <ColumnLinks answer={answer} column={column} position={position} />
              </td>
            ))}
          </tr>
        </tbody>
        {comparison.groups.map(({ label, rows }) => {
          const visible = rows.filter(({ differs }) => differs || !address.onlyDifferences);
          if (visible.length === 0) return null;
          return (
            <tbody key={label}>
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={besides + 1}
                  className="border-b border-ink pt-4 pb-1 text-left print:pt-1"
                >
                  <span className="sticky left-0 font-serif text-[1rem] font-semibold print:text-[1.25em]">
                    {label}
                  </span>
                </th>
                {columns.length > besides && (
                  <td colSpan={columns.length - besides} className="border-b border-ink max-md:not-print:hidden" />
                )}
              </tr>
              {visible.map((row) => (
                <tr key={row.key}>
                  <RowHeading row={row} />
                  {columns.map((column, position) => {
                    const cell = row.cells[position];
                    const { slug } = column.program;
                    return (
                      <td
                        key={slug}
                        className={`border-b border-rule px-2 py-2 align-top break-words hyphens-auto max-sm:px-1 ${narrow(slug)}`}
                      >
                        {cell && (
                          <CompareCell
                            compared={column}
                            cell={cell}
                            id={`${row.key}-${slug}`}
                            label={`${row.label.toLowerCase()}, ${column.program.name}, ${column.program.institution.name}`}
                            best={row.best.includes(position) ? row.bestWord : null}
                          />
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}

/** What holds for whole rows, and the rows of which nothing is known; paper has it in small letters. */
export function BelowTable({ answer: { columns, comparison } }: Props) {
  const notes = comparison.groups.flatMap(({ rows }) => rows.filter(({ note }) => note !== null));
  const sayGraduates = comparison.groups.some(({ label }) => label === outcomesLabel);
  const notKnown = foldedText(comparison.folded, columns);
  return (
    <div className="mt-4 max-w-[75ch] space-y-2 text-[0.8125rem] text-soft print:mt-1 print:max-w-none print:space-y-0.5 print:text-[7pt]">
      {sayGraduates && (
        <div>
          <p>
            {outcomesLabel}: {outcomesAre}
          </p>
          <ul>
            {notes.map(({ key, label, note }) => (
              <li key={key}>
                {label}: {note}.
              </li>
            ))}
          </ul>
        </div>
      )}
      {notKnown !== null && (
        <p>
          {foldedAre} {notKnown}.
        </p>
      )}
    </div>
  );
}

/** The name of a row, whether the programs differ in it, and why its values are not to be ranked. */
function RowHeading({ row: { label, differs, decides, caveats, cells } }: { row: ComparisonRow }) {
  return (
    <th scope="row" className={`${rowHeading} border-b border-rule py-2 ${decides ? "font-semibold" : ""}`}>
      {label}
      {differs && cells.length > 1 && (
        <>
          <span aria-hidden="true"> ≠</span>
          <span className="sr-only">{decides ? ", differs, which decides something" : ", differs"}</span>
        </>
      )}
      {caveats.map((words) => (
        <span
          key={words}
          className="mt-0.5 block text-[0.75rem] leading-snug font-normal text-estimate print:text-[0.9em]"
        >
          <span className="sr-only">unlike: </span>
          <span aria-hidden="true">! </span>
          {words}
        </span>
      ))}
    </th>
  );
}

/** Moves a column or takes it out, by links: they work with a keyboard and without scripts. */
function ColumnLinks({ answer: { address, columns }, column, position }: Props & { column: Column; position: number }) {
  const { program } = column;
  const present = address.programs.slice(0, columns.length);
  const gone = address.programs.slice(columns.length);
  const name = `${program.name}, ${program.institution.name}`;
  const last = columns.length - 1;
  const moves = [
    { step: -1 as const, sign: "←", words: position === 0 ? `Move ${name} to the end` : `Move ${name} left` },
    { step: 1 as const, sign: "→", words: position === last ? `Move ${name} to the start` : `Move ${name} right` },
  ];
  const link = "inline-block min-w-6 rounded px-1.5 py-1 text-center no-underline hover:bg-wash";
  return (
    <span className="-ml-1.5 flex flex-wrap items-baseline text-[0.8125rem]">
      {last > 0 &&
        moves.map(({ step, sign, words }) => (
          <Link
            key={step}
            prefetch={false}
            scroll={false}
            rel="nofollow"
            href={comparisonHref(address, { programs: [...withMoved(present, position, step), ...gone] })}
            aria-label={words}
            title={words}
            className={link}
          >
            {sign}
          </Link>
        ))}
      <Link
        prefetch={false}
        scroll={false}
        rel="nofollow"
        href={comparisonHref(address, { programs: address.programs.filter(({ slug }) => slug !== program.slug) })}
        className={link}
      >
        Remove<span className="sr-only"> {name}</span>
      </Link>
    </span>
  );
}
