import Link from "next/link";
import { PlaceMap } from "@/components/charts/place-map";
import { SectionTitle } from "@/components/ui/page";
import { filtersHref, noFilters } from "@/lib/programs/filters/filters";
import type { Program } from "@/lib/programs/model/program";
import { type State, states } from "@/lib/programs/model/vocabulary";
import type { SitePoint } from "@/lib/programs/places/campus";

/** How far around a campus its page offers to look, in miles. */
const around = 50;

type Props = { program: Program; point: SitePoint | null; resident: State | null };

/** Where a program is taught, in words and as a mark on a small map; one that is only online says so. */
export function Where({ program, point, resident }: Props) {
  const { city, state, delivery } = program;
  const online = delivery.join() === "online";
  return (
    <section aria-labelledby="where" className="mb-9">
      <SectionTitle id="where">Where it is</SectionTitle>
      {online ? (
        <p className="max-w-[65ch]">
          Online, wherever you are. Listed under {city}, {states[state]}.
        </p>
      ) : (
        <div className="grid items-start gap-x-8 gap-y-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
          <div className="max-w-[45ch]">
            <p className="font-semibold">
              {city}, {states[state]}
            </p>
            <p className="mt-1 text-[0.875rem] text-soft">{markText(program, point)}</p>
            {delivery.length === 0 && (
              <p className="mt-1 text-[0.875rem] text-soft">
                We don’t know how it is taught; it may be online as well.
              </p>
            )}
            <p className="mt-3">
              <Link
                prefetch={false}
                href={filtersHref(noFilters, { near: `${city}, ${state}`, within: around, resident })}
                className="target"
              >
                Programs within {around} miles
              </Link>
            </p>
          </div>
          {point && (
            <PlaceMap label={`${city}, ${states[state]}`} latitude={point.latitude} longitude={point.longitude} />
          )}
        </div>
      )}
    </section>
  );
}

/** What the mark on the map stands for. */
function markText({ institution, city }: Program, point: SitePoint | null): string {
  if (!point) return "We can’t show this place on a map.";
  return point.of === "city"
    ? `The mark is the middle of ${city}, not the address of a campus.`
    : `The mark is the address of ${institution.name}; the program may be taught in another part of town.`;
}
