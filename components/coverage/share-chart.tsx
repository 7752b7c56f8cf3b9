/** Owns how a share is drawn over days: one small picture with its axes, the same height of line for the same share. */
import { type DayShare, shareText } from "@/lib/programs/coverage/known";
import { dayText } from "@/lib/text/format";

const height = 96;
/** Room for half a letter above and below, in CSS pixels. */
const edge = 8;
const shares = [0, 0.5, 1];

const y = (share: number) => edge + (1 - share) * (height - 2 * edge);

/** The share at the end of each day from `from` to `until` (ISO days); it holds until the next day that is given. */
export function ShareChart({
  label,
  days,
  from,
  until,
}: {
  label: string;
  days: readonly DayShare[];
  from: string;
  until: string;
}) {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const x = (day: string) => ((Date.parse(day) - start) / (end - start)) * 100;
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return null;
  const said = (first === last ? [first] : [first, last])
    .map((one) => `${shareText(one)} on ${dayText(new Date(one.day))}`)
    .join(", ");
  return (
    <figure className="min-w-0">
      <figcaption className="text-[0.875rem]">
        <b className="font-semibold">{label}</b>
        <span className="block text-[0.8125rem] text-soft">{said}</span>
      </figcaption>
      <div className="mt-1 flex text-xs tabular-nums">
        <svg aria-hidden="true" width="40" height={height} className="shrink-0 fill-soft">
          {shares.map((share) => (
            <text key={share} x={34} y={y(share)} dy="0.36em" textAnchor="end">
              {share * 100}%
            </text>
          ))}
        </svg>
        <div className="min-w-0 flex-1 pr-1.5">
          <svg aria-hidden="true" height={height} overflow="visible" className="block w-full">
            {shares.map((share) => (
              <line key={share} x2="100%" y1={y(share)} y2={y(share)} className="stroke-rule" />
            ))}
            {days.map((one, index) => {
              const next = days[index + 1];
              const [here, there] = [`${x(one.day)}%`, `${x(next?.day ?? until)}%`];
              const share = y(one.known / one.of);
              return (
                <g key={one.day} className="fill-ink stroke-ink" strokeWidth="1.5">
                  <line x1={here} x2={there} y1={share} y2={share} />
                  {next && <line x1={there} x2={there} y1={share} y2={y(next.known / next.of)} />}
                  <circle cx={here} cy={share} r="2" />
                </g>
              );
            })}
          </svg>
          <p aria-hidden="true" className="flex justify-between gap-2 text-soft">
            <span>{dayText(new Date(from))}</span>
            <span className="text-right">{dayText(new Date(until))}</span>
          </p>
        </div>
      </div>
    </figure>
  );
}
