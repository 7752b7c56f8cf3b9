/** Owns what a page of results is divided into: degrees, or bands, each under its heading. */
import Link from "next/link";
import type { ReactNode } from "react";
import { gapsText } from "@/lib/programs/catalog/price-gaps";
import { type Filters, filtersHref, sortOf } from "@/lib/programs/filters/filters";
import { byDegree, type DegreeGroup, degreeHeading } from "@/lib/programs/public-pages/by-degree";
import type { Result } from "@/lib/programs/public-pages/results";
import type { SearchResult } from "@/lib/programs/search/search";
import { count, counted } from "@/lib/text/format";

type Page = { filters: Filters; found: SearchResult; results: readonly Result[] };

/** A part of a page of results: its name, its heading if it has one, and its programs. */
type Part = { name: string; heading: ReactNode; results: readonly Result[] };

/** The parts of a page that have any program on it. */
export function partsOf({ filters, found, results }: Page): Part[] {
  const groups = byDegree(filters, found, results);
  if (groups) {
    return groups.map((group) => ({
      name: degreeHeading(group.degree),
      heading: <DegreeHeading group={group} filters={filters} />,
      results: group.results,
    }));
  }
  const byId = new Map(results.map((result) => [result.program.id, result]));
  return found.bands
    .map(({ band, total, ids }) => ({
      name: band,
      heading: band === "ranked" ? null : <BandHeading {...{ band, total, filters, found }} />,
      results: ids.flatMap((id) => byId.get(id) ?? []),
    }))
    .filter((part) => part.results.length > 0);
}

/** A degree with the number of its programs on all pages, and where not all stand on this one the way to them alone. */
function DegreeHeading({
  group: { degree, total, continued, results },
  filters,
}: {
  group: DegreeGroup;
  filters: Filters;
}) {
  return (
    <h2 className="mt-7 border-b border-ink pb-2.5 text-[1.0625rem]">
      {results.length < total ? (
        <Link prefetch={false} href={filtersHref(filters, { degree: [degree], sort: null })}>
          {degreeHeading(degree)}
        </Link>
      ) : (
        degreeHeading(degree)
      )}
      {` · ${count(total)}${continued ? ", continued" : ""}`}
    </h2>
  );
}

const unrankedFigures: Partial<Record<ReturnType<typeof sortOf>, string>> = {
  duration: "Duration",
  distance: "Distance",
  checked: "Day of the last check",
};

/** Says what holds a band together and why it stands apart. */
function BandHeading({
  band,
  total,
  filters,
  found,
}: {
  band: "online" | "unranked";
  total: number;
  filters: Filters;
  found: SearchResult;
}) {
  const figure = unrankedFigures[sortOf(filters)] ?? "Price";
  const gaps = figure === "Price" ? `: ${gapsText(found.priceGaps().results)}. They` : ", so they";
  const [heading, reason] =
    band === "online"
      ? [`Online, anywhere: ${counted(total, "program")}`, "Taught only online, so distance doesn’t matter."]
      : [
          `${figure} not known: ${counted(total, "program")}`,
          `We don’t know their ${figure.toLowerCase()}${gaps} come last, in an order that changes daily.`,
        ];
  return (
    <div className="mt-7 border-b border-ink pb-2.5">
      <h2 className="text-[1.0625rem]">{heading}</h2>
      <p className="text-sm text-soft">{reason}</p>
    </div>
  );
}
