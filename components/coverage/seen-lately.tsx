import type { SeenLately as Seen } from "@/lib/programs/coverage/seen";
import { count } from "@/lib/text/format";

/** How many figures their sources were lately seen to say, by span of days. */
export function SeenLately({ seen: { within, of } }: { seen: Seen }) {
  if (within.every(({ figures }) => figures === 0)) {
    return <p className="max-w-[65ch]">No source was asked again in the last year, so no figure was seen on one.</p>;
  }
  return (
    <ul className="list-disc pl-5">
      {within.map(({ days, figures }) => (
        <li key={days}>
          in the last {days} days: {count(figures)} of {count(of)} figures that name a source
        </li>
      ))}
    </ul>
  );
}
