/** Owns how much is known over time, drawn by degree from the history of the listings, and the same as a table. */
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { keysOf } from "@/lib/closed-list";
import { type Change, checkedBy, type DayShare, overTime, shareText } from "@/lib/programs/coverage/known";
import type { Knowledge } from "@/lib/programs/coverage/read";
import { type Fact, facts } from "@/lib/programs/model/facts";
import { degrees } from "@/lib/programs/model/vocabulary";
import { count, dayText } from "@/lib/text/format";
import { ShareChart } from "./share-chart";

/** A line of its own: all degrees together, then each. */
type Line = { label: string; days: readonly DayShare[] };

/** The share of one fact that was known, or with null of all facts, day by day, and when what is known was last checked. */
export function KnownOverTime({
  knowledge: { changes, checked },
  fact,
  today,
}: {
  knowledge: Pick<Knowledge, "changes" | "checked">;
  fact: Fact | null;
  /** ISO date. */
  today: string;
}) {
  const lines = linesOf((degree) => overTime(changes, { degree, fact }));
  const seen = linesOf((degree) => checkedBy(checked, overTime(changes, { degree, fact }).at(-1), { degree, fact }));
  const now = lines[0]?.days.at(-1);
  if (!now) return <p>No published program can say it yet.</p>;
  const undated = now.known - (seen[0]?.days.at(-1)?.known ?? 0);
  return (
    <>
      <h3 className="mt-5 text-[1.0625rem]">Known, day by day</h3>
      <Known lines={lines} what={fact === null ? "facts" : "programs that can say it"} today={today} />
      <h3 className="mt-7 text-[1.0625rem]">When it was last checked</h3>
      <p className="max-w-[65ch] text-[0.875rem] text-soft">
        Of all that can be known today, how much had been checked at its source for the last time by a day: so much was
        known by then at least.{undated > 0 && ` Of ${count(undated)} that are known no day is recorded.`}
      </p>
      {seen[0] && seen[0].days.length > 0 ? (
        <Drawn lines={seen} today={today} />
      ) : (
        <p className="mt-1 max-w-[65ch]">No day of a check is recorded yet.</p>
      )}
    </>
  );
}

/** The lines of all degrees together and of each degree that has any. */
function linesOf(daysOf: (degree: Change["degree"] | null) => DayShare[]): Line[] {
  return [null, ...keysOf(degrees)]
    .map((degree) => ({
      label: degree === null ? "All degrees" : degrees[degree],
      days: daysOf(degree).filter(({ of }) => of > 0),
    }))
    .filter(({ days }) => days.length > 0);
}

function Known({ lines, what, today }: { lines: readonly Line[]; what: string; today: string }) {
  const first = lines[0]?.days[0];
  if (!first) return null;
  const isNew = first.day >= today;
  return (
    <>
      <p className="max-w-[65ch] text-[0.875rem] text-soft">
        The register began on {dayText(new Date(first.day))} with {count(first.known)} of {count(first.of)} {what} known
        ({shareText(first)}).{" "}
        {isNew
          ? "There is no other day yet, so there is no line to draw."
          : "Programs that came later brought their own facts and gaps."}
      </p>
      {!isNew && <Drawn lines={lines} today={today} />}
    </>
  );
}

/** The lines as pictures with one scale, and as a table; with one day alone the table says all. */
function Drawn({ lines, today }: { lines: readonly Line[]; today: string }) {
  const days = [...new Set(lines.flatMap((line) => line.days.map(({ day }) => day)))].sort();
  const [from = today] = days;
  const table = <DayTable lines={lines} days={days} />;
  if (from >= today) return <div className="mt-2">{table}</div>;
  return (
    <>
      <div className="mt-3 grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        {lines.map(({ label, days: own }) => (
          <ShareChart key={label} label={label} days={own} from={from} until={today} />
        ))}
      </div>
      <details className="mt-3 text-[0.875rem]">
        <summary className="py-1">The days as a table</summary>
        {table}
      </details>
    </>
  );
}

function DayTable({ lines, days }: { lines: readonly Line[]; days: readonly string[] }) {
  return (
    <ScrollFrame label="Shares by day" className="mt-2">
      <table className="min-w-[40rem] border-collapse text-left text-[0.875rem] [&_:is(td,th)]:py-1 [&_:is(td,th)]:pr-5 [&_:is(td,th)]:align-top">
        <thead className="border-b border-ink text-[0.8125rem] text-soft">
          <tr>
            {["Day", ...lines.map(({ label }) => label)].map((heading) => (
              <th key={heading} scope="col" className="font-normal">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {days.map((day) => (
            <tr key={day} className="border-b border-rule">
              <th scope="row" className="font-normal whitespace-nowrap">
                {dayText(new Date(day))}
              </th>
              {lines.map(({ label, days: own }) => {
                const share = own.findLast((one) => one.day <= day);
                return (
                  <td key={label}>
                    {share ? shareText(share) : "–"}
                    {share && (
                      <span className="block text-[0.8125rem] text-soft">
                        {count(share.known)} of {count(share.of)}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

/** Chooses the fact whose history is shown, by address. */
export function FactChoice({ fact }: { fact: Fact | null }) {
  return (
    <form action="/about/coverage#over-time" aria-label="Fact over time" className="flex flex-wrap items-end gap-2">
      <label className="min-w-0 text-xs text-soft max-sm:flex-[1_1_8rem] sm:w-72">
        Fact
        <select name="fact" defaultValue={fact ?? ""} className="field mt-0.5 text-ink">
          <option value="">All facts</option>
          {keysOf(facts).map((one) => (
            <option key={one} value={one}>
              {facts[one]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="submit"
        className="flex-none rounded border border-edge bg-sheet px-3 py-2 text-[0.875rem] hover:bg-wash"
      >
        Show
      </button>
    </form>
  );
}
