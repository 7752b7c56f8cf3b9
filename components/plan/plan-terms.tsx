import { ScrollFrame } from "@/components/ui/scroll-frame";
import type { Plan, PlannedTerm } from "@/lib/programs/plan/plan";
import { count, counted, usd } from "@/lib/text/format";

type Computed = Extract<Plan, { computed: true }>;

/** Who pays, in the order in which they do. */
const payers = [
  { key: "employer", label: "Employer", fill: "var(--edge)" },
  { key: "savings", label: "Savings", fill: "var(--accent)" },
  { key: "loan", label: "Loan", fill: "var(--third)" },
  { key: "pocket", label: "You, each term", fill: "var(--estimate)" },
] as const;

/** A plan in words, as a chart and as a table, term by term. */
export function PlanTerms({ plan, label }: { plan: Computed; label: string }) {
  const { terms } = plan;
  if (terms.length === 0) return <p>Nothing is left to study after your transfer credits.</p>;
  const used = payers.filter(({ key }) => terms.some((term) => term[key] > 0));
  return (
    <>
      <p role="status" className="max-w-[65ch]">
        {endText(plan)}
      </p>
      <p className="mt-1 max-w-[65ch] text-[0.8125rem] text-soft">{noteText(plan)}</p>
      <Chart terms={terms} used={used} />
      <ScrollFrame label={`Term by term: ${label}`} cue="sm:hidden">
        <table className="mt-3 w-full border-collapse text-[0.8125rem] tabular-nums">
          <thead>
            <tr className="border-b border-ink text-right align-bottom">
              <th scope="col" className="py-1 pr-3 text-left">
                Term
              </th>
              <th scope="col" className="px-2">
                Credits
              </th>
              <th scope="col" className="px-2">
                Bill
              </th>
              {used.map(({ key, label: payer }) => (
                <th key={key} scope="col" className="px-2">
                  {payer}
                </th>
              ))}
              <th scope="col" className="pl-2">
                Owed after it
              </th>
            </tr>
          </thead>
          <tbody>
            {terms.map((term) => (
              <tr key={term.term} className="border-b border-rule text-right">
                <th scope="row" className="py-1 pr-3 text-left font-normal whitespace-nowrap">
                  {term.term} (year {term.year})
                </th>
                <td className="px-2">{count(Math.round(term.credits * 10) / 10)}</td>
                <td className="px-2">{usd(term.bill)}</td>
                {used.map(({ key }) => (
                  <td key={key} className="px-2">
                    {usd(term[key])}
                  </td>
                ))}
                <td className="pl-2">{usd(term.owed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </>
  );
}

const tenth = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

/** When it ends, what is paid in all, and what the loan takes after it. */
function endText({ terms, termsPerYear, monthly }: Computed): string {
  const bill = terms.reduce((sum, one) => sum + one.bill, 0);
  const years = tenth.format(terms.length / termsPerYear);
  const owed = terms.at(-1)?.owed ?? 0;
  return [
    `It ends after ${counted(terms.length, "term")}, ${years} ${years === "1" ? "year" : "years"} after you begin. The bills are ${usd(bill)} in all.`,
    owed > 0 ? `You then owe ${usd(owed)}${monthly === null ? "." : `, paid back with ${usd(monthly)} a month.`}` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** How it is counted, and what is not in it. */
function noteText({ openEnded, assumed, gathered, monthly, terms, estimated }: Computed): string {
  const owes = (terms.at(-1)?.owed ?? 0) > 0;
  return [
    "Each term has its share of the price by its credits, at the price’s highest end; a bill may be due in other parts. Your employer pays first, then your savings, then the loan, and the rest is yours.",
    openEnded ? "Fees are not known, so it is more." : "",
    assumed ? "The credits are assumed by degree." : "",
    estimated ? "The price is an estimate." : "",
    gathered === null ? "The loan’s interest is not in it: enter its rate." : "",
    gathered !== null && gathered > 0
      ? `Of what you owe, ${usd(gathered)} is interest that the loan gathered while you study.`
      : "",
    owes && gathered !== null && monthly === null
      ? "Enter in how many years you pay it back to see the payment a month."
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** CSS pixels: the height of the highest bar, and the room for the number below it. */
const [height, below] = [120, 18];

/** A bar a term, made of who pays; the same stands in the table. */
function Chart({ terms, used }: { terms: readonly PlannedTerm[]; used: (typeof payers)[number][] }) {
  const highest = Math.max(1, ...terms.map(({ bill }) => bill));
  const width = 100 / terms.length;
  const step = Math.ceil(terms.length / 12);
  return (
    <figure className="mt-3">
      <svg
        width="100%"
        height={height + below}
        role="img"
        aria-label={`Bills of ${counted(terms.length, "term")}, the highest ${usd(highest)}`}
      >
        {terms.map((term, index) => {
          let top = height;
          return (
            <g key={term.term}>
              {used.map(({ key, fill }) => {
                const size = (term[key] / highest) * (height - 4);
                top -= size;
                return (
                  <rect
                    key={key}
                    x={`${(index + 0.1) * width}%`}
                    width={`${width * 0.8}%`}
                    y={top}
                    height={size}
                    fill={fill}
                    stroke="var(--paper)"
                  />
                );
              })}
              {index % step === 0 && (
                <text
                  x={`${(index + 0.5) * width}%`}
                  y={height + 14}
                  textAnchor="middle"
                  className="fill-soft text-[0.6875rem]"
                >
                  {term.term}
                </text>
              )}
            </g>
          );
        })}
        <line x1="0" x2="100%" y1={height} y2={height} stroke="var(--ink)" />
      </svg>
      <figcaption className="mt-1 flex flex-wrap gap-x-4 text-[0.78125rem] text-soft">
        <span>The bill of each term, from below:</span>
        {used.map(({ key, label, fill }) => (
          <span key={key}>
            <svg width="10" height="10" aria-hidden="true" className="mr-1 inline">
              <rect width="10" height="10" fill={fill} />
            </svg>
            {label}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
