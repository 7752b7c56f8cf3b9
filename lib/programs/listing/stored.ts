/** Owns what of a stored program its listing is made of, and how its rows say it. */
import { z } from "zod";
import type { Prisma } from "../../../prisma/client/client";
import { keysOf } from "../../closed-list";
import { type FactPath, factFields, factPaths } from "../model/fact-table";
import { type Fact, facts, isCore } from "../model/facts";
import { fieldValue, isSaid } from "../model/field-schemas";
import { isUntouched, subjectsIn } from "../model/program";
import { deliveryModes } from "../model/vocabulary";
import { type Fields, ordered } from "./fields";
import { byPath, sourceParts, sourcePath } from "./paths";
import type { Draft } from "./shape";

/** What has to be read with a program. */
export const listingRows = {
  institution: { select: { slug: true } },
  provenance: true,
  guides: { select: { note: true, guide: { select: { slug: true } } } },
  skills: { select: { note: true, skill: { select: { slug: true, guide: { select: { slug: true } } } } } },
} as const satisfies Prisma.ProgramInclude;
type ListingRow = Prisma.ProgramGetPayload<{ include: typeof listingRows }>;

/** Values of facts that are columns of `Program`; delivery is three of them. All others stand with their source. */
const columnPaths: ReadonlySet<FactPath> = new Set([
  "delivery",
  "durationMonths",
  "credits",
  "perCreditCents",
  "totalCost",
  "totalCostOutOfState",
  "residency",
] as const satisfies readonly FactPath[]);

const kept: ReadonlyMap<Fact, readonly FactPath[]> = new Map(
  keysOf(facts).map((fact) => [fact, factPaths(fact).filter((path) => !columnPaths.has(path))]),
);

/** The values of a fact that are kept with its source. */
export function keptPaths(fact: Fact): readonly FactPath[] {
  return kept.get(fact) ?? [];
}

/** Values of a fact as they are kept with its source. */
const keptValues = z.record(z.string(), fieldValue);

/** The values that a row of `Provenance` keeps, by path; none where it keeps none. */
export function keptIn(values: string | null): Readonly<Record<string, z.infer<typeof fieldValue>>> {
  return values === null ? {} : keptValues.parse(JSON.parse(values));
}

/** The fields of a stored program, in the listing's order. They may have been stored under older rules. */
export function storedFields(row: ListingRow): Fields {
  const { slug, name, durationMonths, credits, perCreditCents, totalCost, totalCostOutOfState } = row;
  const { residency, website, note, editorsNote, status } = row;
  const offered = { online: row.online, "on-campus": row.onCampus, hybrid: row.hybrid };
  const sources = keysOf(facts).flatMap((fact) => {
    const source = row.provenance.find((one) => one.figure === fact);
    return source ? [{ fact, source, values: keptIn(source.values) }] : [];
  });
  return {
    institution: row.institution.slug,
    slug,
    name,
    // In a draft, empty text stands for a gap.
    degree: row.degree || null,
    subject: row.subject || null,
    alsoSubjects: subjectsIn(row.alsoSubjects),
    city: row.city || null,
    state: row.state || null,
    delivery: keysOf(deliveryModes)
      .filter((mode) => offered[mode])
      .sort(),
    durationMonths,
    credits,
    perCreditCents,
    totalCost,
    totalCostOutOfState,
    residency,
    ...byPath(
      sources.flatMap(({ fact, values }) =>
        keptPaths(fact).map((path) => [path, ordered(path, values[path] ?? nothingIn(path))] as const),
      ),
    ),
    website,
    note,
    editorsNote,
    ...byPath(row.guides.map((one) => [`guides.${one.guide.slug}`, one.note] as const)),
    ...byPath(row.skills.map(({ note: said, skill }) => [`skills.${skill.guide.slug}/${skill.slug}`, said] as const)),
    status,
    ...byPath(
      sources.flatMap(({ fact, source }) => sourceParts.map((part) => [sourcePath(fact, part), source[part]] as const)),
    ),
  };
}

/** What a field holds that nothing is said in. */
function nothingIn(path: FactPath): null | [] {
  const { as } = factFields[path].control;
  return as === "several" || as === "lines" ? [] : null;
}

/** The columns of `Program` that a listing fills; its institution, guides and skills are the caller's to resolve. */
export function programColumns(listing: Draft) {
  const { slug, name, degree, subject, alsoSubjects, city, state, delivery, durationMonths, credits } = listing;
  const { perCreditCents, totalCost, totalCostOutOfState, residency, website, note, editorsNote, status } = listing;
  return {
    slug,
    name,
    // These columns are never null: in a draft, empty text stands for a gap.
    degree: degree ?? "",
    subject: subject ?? "",
    alsoSubjects: alsoSubjects.join(),
    city: city ?? "",
    state: state ?? "",
    online: delivery.includes("online"),
    onCampus: delivery.includes("on-campus"),
    hybrid: delivery.includes("hybrid"),
    durationMonths,
    credits,
    perCreditCents,
    totalCost,
    totalCostOutOfState,
    residency,
    website,
    note,
    editorsNote,
    status,
  };
}

/** The rows of `Provenance` that a listing fills, without the program they belong to; of what nobody has looked at none. */
export function provenanceRows(listing: Draft) {
  return keysOf(facts).flatMap((figure) => {
    const provenance = listing.provenance[figure];
    if (!isCore(figure) && isUntouched(provenance)) return [];
    const said = keptPaths(figure).filter((path) => isSaid(listing[path]));
    const values = Object.fromEntries(said.map((path) => [path, listing[path]]));
    return [{ figure, ...provenance, values: said.length > 0 ? JSON.stringify(values) : null }];
  });
}
