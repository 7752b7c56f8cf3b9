/** Owns the address of a comparison: which programs, for whom, which rows, and the versions a shared link saw. */

import { digitsIn } from "../../parse";
import { filterTable, type RawParameters } from "../filters/filters";
import { type Ignored, mostCompared, one } from "../filters/param-kinds";
import type { State } from "../model/vocabulary";

/** A program of the address, by its slug or, in a link that is short, by its number; `seen` is the version that the link was made from, null when it names none. */
export type AskedProgram = { slug: string; seen: number | null };

export type ComparisonAddress = {
  programs: readonly AskedProgram[];
  /** The state as whose resident prices are shown; null: not said. */
  resident: State | null;
  /** Whether only rows in which the programs differ are shown. */
  onlyDifferences: boolean;
  /** Slugs of the programs, two at most, that a narrow screen shows; none: the first two. */
  shown: readonly string[];
};

const only = one("Rows", { differences: "Only differences" }, null);
/** Columns for which a narrow screen has room. */
export const mostShown = 2;

/** Reads the parameters of `/compare`. Never throws: what can't be used is left out and named in `ignored`. */
export function parseComparison(raw: RawParameters): { address: ComparisonAddress; ignored: Ignored[] } {
  const ignored: Ignored[] = [];
  const valuesOf = (parameter: string) =>
    [raw[parameter] ?? []]
      .flat()
      .filter((value) => typeof value === "string")
      .map((value) => value.trim());
  const refuser = (parameter: string) => (value: string, reason: string) =>
    void ignored.push({ parameter, value, reason });
  const given = (parameter: string) => valuesOf(parameter).filter(Boolean);

  const programs = readPrograms(valuesOf("compare"), valuesOf("v"), refuser);
  const shown = filterTable.compare.read(given("show"), refuser("show")).filter((slug) => {
    const known = programs.some((program) => program.slug === slug);
    if (!known) refuser("show")(slug, "it is not among the programs compared");
    return known;
  });
  const address = {
    programs,
    resident: filterTable.resident.read(given("resident"), refuser("resident")),
    onlyDifferences: only.read(given("only"), refuser("only")) !== null,
    shown: shown.slice(0, mostShown),
  };
  return { address, ignored };
}

type Refuser = (parameter: string) => (value: string, reason: string) => void;

/** The programs with the versions that stand beside them: as many as there are programs, or none count. */
function readPrograms(slugs: readonly string[], versions: readonly string[], refuser: Refuser): AskedProgram[] {
  const paired = versions.length === slugs.length;
  if (versions.length > 0 && !paired) {
    refuser("v")(versions.join(","), "a link names one version for each program, or none");
  }
  const programs: AskedProgram[] = [];
  slugs.forEach((value, position) => {
    const [slug] = filterTable.compare.read(value === "" ? [] : [value], refuser("compare"));
    if (slug === undefined) return;
    if (programs.some((program) => program.slug === slug)) refuser("compare")(slug, "it stands here already");
    else if (programs.length === mostCompared) refuser("compare")(slug, `at most ${mostCompared} are compared`);
    else programs.push({ slug, seen: paired ? readVersion(versions[position] ?? "", refuser("v")) : null });
  });
  return programs;
}

/** A version; 0 stands for none beside a program that the link was not made with. */
function readVersion(value: string, refuse: (value: string, reason: string) => void): number | null {
  const version = digitsIn(value);
  if (version !== null) return version || null;
  refuse(value, "it is not a version");
  return null;
}

/** Every name and value that an address needs for this comparison. */
export function comparisonPairs({ programs, resident, onlyDifferences, shown }: ComparisonAddress): [string, string][] {
  const linked = programs.some(({ seen }) => seen !== null);
  return [
    ...programs.map(({ slug }): [string, string] => ["compare", slug]),
    ...(linked ? programs.map(({ seen }): [string, string] => ["v", String(seen ?? 0)]) : []),
    ...filterTable.resident.write(resident).map((value): [string, string] => ["resident", value]),
    ...(onlyDifferences ? [["only", "differences"] satisfies [string, string]] : []),
    ...shown
      .filter((slug) => programs.some((program) => program.slug === slug))
      .map((slug): [string, string] => ["show", slug]),
  ];
}

/** The address of a comparison after a change; `csv` is the file with the same programs. */
export function comparisonHref(
  address: ComparisonAddress,
  change: Partial<ComparisonAddress> = {},
  page: "/compare" | "/compare/csv" = "/compare",
): string {
  const pairs = comparisonPairs({ ...address, ...change });
  return pairs.length > 0 ? `${page}?${new URLSearchParams(pairs)}` : page;
}

/** The address that compares these programs, in this order, as a resident of a state pays (null: not said). */
export function compareHref(slugs: readonly string[], resident: State | null): string {
  const programs = slugs.map((slug) => ({ slug, seen: null }));
  return comparisonHref({ programs, resident, onlyDifferences: false, shown: [] });
}

/** The address of the plan of these programs. */
export function planHref(slugs: readonly string[], resident: State | null): string {
  return compareHref(slugs, resident).replace("/compare", "/plan");
}

/** The programs with one of them a place further left or right; at either end it goes to the other one. */
export function withMoved(programs: readonly AskedProgram[], position: number, step: -1 | 1): AskedProgram[] {
  const [program] = programs.slice(position, position + 1);
  if (!program) return [...programs];
  const rest = programs.filter((_, index) => index !== position);
  const target = (position + step + programs.length) % programs.length;
  return [...rest.slice(0, target), program, ...rest.slice(target)];
}
