import type { ReactNode } from "react";
import { PlaceMap } from "@/components/charts/place-map";
import { siteOf } from "@/components/figures/provenance";
import type { Institution } from "@/lib/programs/model/program";
import { controls, states } from "@/lib/programs/model/vocabulary";
import type { SitePoint } from "@/lib/programs/places/campus";

/** Where an institution is, what kind it is and where it stands elsewhere. */
export function InstitutionFacts({ institution, point }: { institution: Institution; point: SitePoint | null }) {
  const { city, state, control, website, unitid } = institution;
  const place = `${city}, ${states[state]}`;
  return (
    <section
      aria-label="Facts"
      className="my-6 grid items-start gap-x-8 gap-y-5 border-y border-ink py-4 sm:grid-cols-2"
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5">
        <Fact name="Place">
          {place}
          {point?.of === "city" && (
            <span className="block text-[0.8125rem] text-soft">The mark is the middle of the city.</span>
          )}
        </Fact>
        <Fact name="Kind">{control ? controls[control] : "not known"}</Fact>
        <Fact name="Website">
          {website ? (
            <a href={website} rel="noopener external" className="target break-words">
              {siteOf(website)}
            </a>
          ) : (
            "we don’t have it yet"
          )}
        </Fact>
        <Fact name="IPEDS id">
          {unitid === null ? (
            "none of its own"
          ) : (
            <a href={`https://nces.ed.gov/collegenavigator/?id=${unitid}`} rel="noopener external" className="target">
              {unitid}, on College Navigator
            </a>
          )}
        </Fact>
        <Fact name="Source">
          {unitid === null
            ? "the pages its programs were read on"
            : "College Scorecard 2023-24, US Department of Education"}
        </Fact>
      </dl>
      {point ? (
        <PlaceMap label={place} latitude={point.latitude} longitude={point.longitude} />
      ) : (
        <p className="text-sm text-soft">We can’t show this place on a map.</p>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
