/** Owns how much is known over time, drawn from the history of the listings, and the same as a table. */
import type { DayShare } from "@/lib/programs/coverage/known";
import { shareText } from "@/lib/programs/coverage/known";
import { count, dayText } from "@/lib/text/format";

const height = 140;
/** Room for the words at the edges, in CSS pixels. */
const edge = 8;

/**
 * The share of all facts that was known at the end of each day on which anything changed. With fewer than two such
 * days there is nothing to draw, and it says so.
 */
export function KnownOverTime({ history }: { history: readonly DayShare[] }) {
  const days = history.filter(({ of }) => of > 0);
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return <p>Nothing is published yet.</p>;
  if (first === last) {
    return (
      <p className="max-w-[65ch]">
        The history of this directory begins on {dayText(new Date(first.day))}, with {count(first.known)} of{" "}
        {count(first.of)} facts known ({shareText(first)}). Nothing was published or found on another day yet, so there
        is no line to draw.
      </p>
    );
  }
  const start = Date.parse(first.day);
  const length = Date.parse(last.day) - start;
  const x = ({ day }: DayShare) => ((Date.parse(day) - start) / length) * 100;
  const y = ({ known, of }: DayShare) => edge + (1 - known / of) * (height - 2 * edge);
  return (
    <>
      <figure>
        <div className="flex text-xs tabular-nums">
          <svg aria-hidden="true" width="44" height={height} className="shrink-0 fill-soft">
            {[0, 0.5, 1].map((part) => (
              <text key={part} x={40} y={edge + (1 - part) * (height - 2 * edge)} dy="0.36em" textAnchor="end">
                {part * 100}%
              </text>
            ))}
          </svg>
          <svg
            role="img"
            aria-label={`Known facts: ${shareText(first)} on ${dayText(new Date(first.day))}, ${shareText(last)} on ${dayText(new Date(last.day))}`}
            height={height}
            overflow="visible"
            className="block w-full min-w-0 pr-2"
          >
            {[0, 0.5, 1].map((part) => (
              <line
                key={part}
                x2="100%"
                y1={edge + part * (height - 2 * edge)}
                y2={edge + part * (height - 2 * edge)}
                className="stroke-rule"
              />
            ))}
            {days.slice(1).map((to, index) => {
              const from = days[index] ?? to;
              // A share holds until the next change: it does not grow meanwhile.
              return (
                <g key={to.day} className="stroke-ink" strokeWidth="1.5">
                  <line x1={`${x(from)}%`} x2={`${x(to)}%`} y1={y(from)} y2={y(from)} />
                  <line x1={`${x(to)}%`} x2={`${x(to)}%`} y1={y(from)} y2={y(to)} />
                </g>
              );
            })}
            {days.map((day) => (
              <circle key={day.day} cx={`${x(day)}%`} cy={y(day)} r="3" className="fill-ink" />
            ))}
          </svg>
        </div>
        <figcaption className="mt-2 text-[0.8125rem] text-soft">
          From {dayText(new Date(first.day))} to {dayText(new Date(last.day))}: known facts of published programs, of
          all that can be known of them. Programs that came later brought their own facts and gaps.
        </figcaption>
      </figure>
      <details className="mt-2 text-[0.875rem]">
        <summary>The days as a table</summary>
        <table className="mt-2 border-collapse text-left [&_:is(td,th)]:py-1 [&_:is(td,th)]:pr-6">
          <thead className="border-b border-ink text-[0.8125rem] text-soft">
            <tr>
              {["Day", "Known", "Of", "Share"].map((heading) => (
                <th key={heading} scope="col" className="font-normal">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="tabular-nums">
            {days.map((day) => (
              <tr key={day.day} className="border-b border-rule">
                <th scope="row" className="font-normal">
                  {day.day}
                </th>
                <td>{count(day.known)}</td>
                <td>{count(day.of)}</td>
                <td>{shareText(day)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
