/** Owns the map of the United States with a circle for each city, and the same cities as a table. */
import { count, counted } from "@/lib/text/format";
import { type Circle, keyCounts, layOutMap, type MapPlace, radiusFor } from "./us-map-layout";
import { bordersPath, landPath, outlineViewBox } from "./us-outline";

/** Programs that stand for no point of the map, such as those that are only online. */
type Elsewhere = Pick<MapPlace, "label" | "programs" | "href">;

type Props = { places: readonly MapPlace[]; elsewhere?: readonly Elsewhere[] };

/** The map, what isn't on it, and all of it again as a table: every city a link, none of it script. */
export function UsMap({ places, elsewhere = [] }: Props) {
  const { circles, outside } = layOutMap(places);
  const rest = [...outside, ...elsewhere];
  const most = circles[0]?.place.programs ?? 0;
  return (
    <>
      <figure className="mt-5">
        {/* No viewBox: places follow the map's width in per cent, circles and numbers keep their size in pixels. */}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing */}
        <svg
          role="group"
          aria-label={`Map of the United States: ${counted(circles.length, "place")}`}
          className="block aspect-[975/610] w-full overflow-visible"
        >
          <Outline />
          <g className={circleClasses}>
            {circles.map((circle) => (
              <PlaceCircle key={circle.place.href} circle={circle} />
            ))}
          </g>
        </svg>
        <figcaption className="mt-3 text-[0.8125rem] text-soft">
          {most > 0 ? <Key most={most} /> : "No place to show."}
          {rest.length > 0 && (
            <p className="mt-2">
              Not on this map:{" "}
              {rest.map(({ label, programs, href }, position) => (
                <span key={href}>
                  {position > 0 && ", "}
                  <a href={href}>{label}</a> ({count(programs)})
                </span>
              ))}
            </p>
          )}
        </figcaption>
      </figure>
      <PlaceTable places={[...circles.map(({ place }) => place), ...rest]} />
    </>
  );
}

/** The land and the borders of the states, as wide as what they stand in. */
export function Outline() {
  return (
    <svg viewBox={outlineViewBox} aria-hidden="true" className="stroke-edge/60" strokeLinejoin="round">
      <path d={landPath} className="fill-wash" vectorEffect="non-scaling-stroke" />
      <path d={bordersPath} fill="none" vectorEffect="non-scaling-stroke" className="opacity-60" />
    </svg>
  );
}

/** Said once for all circles: a class on each of them would double the markup. The last circle is the visible one. */
const circleClasses = [
  "fill-accent stroke-paper text-[0.6875rem] font-semibold [text-anchor:middle] tabular-nums",
  "[&_a]:no-underline [&_a]:outline-hidden [&_circle:last-of-type]:fill-accent/85 [&_text]:fill-on-accent [&_text]:stroke-none",
  "[&_a:hover_circle:last-of-type]:fill-accent [&_a:hover_circle:last-of-type]:stroke-ink",
  "[&_a:focus-visible_circle:last-of-type]:fill-accent [&_a:focus-visible_circle:last-of-type]:stroke-ink",
  "[&_a:focus-visible_circle:last-of-type]:stroke-[3px]",
  // On a phone places are nearer to each other: smaller circles, the same reach for a finger.
  "[&_circle:last-of-type]:[transform-box:fill-box] [&_circle:last-of-type]:origin-center",
  "max-sm:[&_circle:last-of-type]:scale-75",
].join(" ");

/** Radius in CSS pixels from which a circle has room for its number. */
const roomForNumber = 9;

function PlaceCircle({ circle: { place, left, top, shift, radius, reach } }: { circle: Circle }) {
  const centre = { cx: shift.dx, cy: shift.dy };
  return (
    <a href={place.href}>
      <title>{`${place.label}: ${counted(place.programs, "program")}`}</title>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the link around it has one */}
      <svg x={`${left}%`} y={`${top}%`} overflow="visible">
        {reach > radius && <circle {...centre} r={reach} fill="none" stroke="none" pointerEvents="all" />}
        <circle {...centre} r={radius} />
        {radius >= roomForNumber && (
          <text x={shift.dx} y={shift.dy} dy="0.36em">
            {count(place.programs)}
          </text>
        )}
      </svg>
    </a>
  );
}

/** Circles of round counts beside their numbers. */
function Key({ most }: { most: number }) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span>The area of a circle stands for its programs:</span>
      {keyCounts(most).map((programs) => {
        const radius = radiusFor(programs, most);
        return (
          <span key={programs} className="inline-flex items-center gap-1.5 tabular-nums">
            <svg width={radius * 2} height={radius * 2} overflow="visible" aria-hidden="true">
              <circle
                cx={radius}
                cy={radius}
                r={radius}
                className="origin-center fill-accent/85 [transform-box:fill-box] max-sm:scale-75"
              />
            </svg>
            {count(programs)}
          </span>
        );
      })}
    </p>
  );
}

/** The same places in the same order. */
function PlaceTable({ places }: { places: readonly Elsewhere[] }) {
  if (places.length === 0) return null;
  return (
    <details className="mt-3 text-sm">
      <summary className="py-1">The same {counted(places.length, "place")} as a table</summary>
      <table className="mt-2 w-full max-w-md border-collapse text-left">
        <thead>
          <tr className="border-b border-ink text-[0.8125rem]">
            <th scope="col" className="py-1.5 font-semibold">
              Place
            </th>
            <th scope="col" className="py-1.5 text-right font-semibold">
              Programs
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ label, programs, href }) => (
            <tr key={href} className="border-b border-rule">
              <td className="py-1">
                <a href={href} className="target">
                  {label}
                </a>
              </td>
              <td className="py-1.5 text-right tabular-nums">{count(programs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
