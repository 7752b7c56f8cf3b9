/** Owns the programs of the seed: programs.csv, each row read into a listing with where its figures come from. */
import { z } from "zod";
import { type Listing, listingSchema, storedStates } from "../lib/programs/listing";
import { type Figure, figures, keysOf } from "../lib/programs/vocabulary";
import { cents, decimal, dollars, member, optionalMember, optionalText, wholeNumber } from "./cells";
import { type Problems, type Row, readCells, readRows, report } from "./csv";
import type { SeedInstitution } from "./institutions";

const sourceTypes = ["official", "third-party", "guide-page"] as const;
const list = z.string().transform((value) => value.split(";").flatMap((mode) => mode.trim() || []));

// What the listing's own schema checks (vocabulary, ranges, addresses) is not checked twice here.
const programRow = z.object({
  slug: optionalText,
  institution: optionalText,
  unitid: wholeNumber,
  program: optionalText,
  degree: optionalText,
  subject: optionalText,
  delivery: list,
  delivery_stated: member(["yes", "no"]),
  city: optionalText,
  state: optionalText,
  duration_months: decimal,
  credits: decimal,
  cost_per_credit_usd: cents,
  total_cost_usd: dollars,
  cost_basis: optionalMember(["listed-total", "published-total", "per-credit-x-credits"]),
  residency: optionalText,
  source_url: optionalText,
  source_type: member(sourceTypes),
  as_of: optionalText,
  listing_status: member(["published", "needs-review"]),
  notes: optionalText,
});

/** Columns for one figure that was read elsewhere, or otherwise, than the row says of itself. */
const ownSource = z.object({
  state: optionalMember(storedStates),
  source_url: optionalText,
  source_type: optionalMember(sourceTypes),
  as_of: optionalText,
  note: optionalText,
});

const ownColumns = keysOf(figures).flatMap((figure) => Object.keys(ownSource.shape).map((key) => `${figure}_${key}`));

type ProgramRow = z.output<typeof programRow>;
type OwnSource = z.output<typeof ownSource>;
type SourceType = (typeof sourceTypes)[number];

/** Reads programs.csv of `folder`; what is wrong with it goes to `problems`. */
export function readPrograms(folder: string, institutions: SeedInstitution[], problems: Problems): Listing[] {
  const byName = new Map(institutions.map(({ institution }) => [institution.name, institution]));
  const lines = new Map<string, number>();
  const columns = { required: Object.keys(programRow.shape), optional: ownColumns };
  return readRows(folder, "programs.csv", columns, problems).flatMap((row) => {
    const program = readCells(programRow, row.cells, row, problems);
    const sources = readSources(row, problems);
    if (!program || !sources) return [];
    const institution = byName.get(program.institution ?? "");
    if (!institution) {
      report(problems, row, "institution", `institutions.csv has no good row with the name “${program.institution}”.`);
    } else if (institution.unitid !== program.unitid) {
      report(
        problems,
        row,
        "unitid",
        `institutions.csv gives ${program.institution} the unitid ${institution.unitid}.`,
      );
    }
    const input = { ...listingOf(program, sources), institution: institution?.slug ?? "unknown" };
    const listing = readCells(listingSchema, input, row, problems, (path) => columnOf(path, row));
    if (!listing) return [];
    const earlier = lines.get(listing.slug);
    if (earlier !== undefined) report(problems, row, "slug", `the same stands in line ${earlier}.`);
    lines.set(listing.slug, row.line);
    return [listing];
  });
}

function readSources(row: Row, problems: Problems): Record<Figure, OwnSource> | null {
  const read = (figure: Figure) => {
    const cells = Object.fromEntries(
      Object.keys(ownSource.shape).map((key) => [key, row.cells[`${figure}_${key}`] ?? ""]),
    );
    return readCells(ownSource, cells, row, problems, (path) => `${figure}_${String(path[0])}`);
  };
  const [delivery, duration, credits, cost] = [read("delivery"), read("duration"), read("credits"), read("cost")];
  return delivery && duration && credits && cost ? { delivery, duration, credits, cost } : null;
}

function listingOf(row: ProgramRow, sources: Record<Figure, OwnSource>) {
  const { total_cost_usd: totalCost, cost_per_credit_usd: perCreditCents, notes } = row;
  // The notes also quote an institution's general tuition; only beside a program's own price is it one.
  const outOfState = totalCost === null ? undefined : notes?.match(/\bout_of_state_total=(\d+)/)?.[1];
  const typeOf = (figure: Figure) => sources[figure].source_type ?? row.source_type;
  const provenance = (figure: Figure, known: boolean, state: string, note: string | null = null) => ({
    ...placeOf(row, sources[figure]),
    state: sources[figure].state ?? (known ? state : "unknown"),
    reason: known ? null : "not-checked",
    note: [note, sources[figure].note].filter((part) => part !== null).join(". ") || null,
  });
  const computed = row.cost_basis === "per-credit-x-credits";
  return {
    slug: row.slug,
    name: row.program,
    degree: row.degree,
    subject: row.subject,
    city: row.city,
    state: row.state,
    delivery: row.delivery,
    durationMonths: row.duration_months,
    credits: row.credits,
    perCreditCents,
    totalCost,
    totalCostOutOfState: outOfState === undefined ? null : Number(outOfState),
    residency: row.residency,
    note: notes,
    status: row.listing_status === "published" ? "published" : "draft",
    provenance: {
      delivery: provenance(
        "delivery",
        row.delivery.length > 0,
        row.delivery_stated === "yes" ? stateOf(typeOf("delivery")) : "inferred",
      ),
      duration: provenance("duration", row.duration_months !== null, stateOf(typeOf("duration"))),
      credits: provenance("credits", row.credits !== null, stateOf(typeOf("credits"))),
      cost: provenance(
        "cost",
        totalCost !== null || perCreditCents !== null,
        computed ? "inferred" : stateOf(typeOf("cost")),
        computed ? computedNote(typeOf("cost")) : null,
      ),
    },
  };
}

function computedNote(type: SourceType): string {
  return type === "official"
    ? "Rate per credit × credits"
    : "Rate per credit × credits; the rate is stated by a third party";
}

function stateOf(type: SourceType) {
  return { official: "published", "third-party": "third-party", "guide-page": "listed" }[type];
}

/** Where and of when a figure was read; a page of its own does not share the year of the row's page. */
function placeOf(row: ProgramRow, own: OwnSource) {
  return {
    sourceUrl: own.source_url ?? row.source_url,
    year: own.as_of ?? (own.source_url === null ? row.as_of : null),
    checkedOn: null,
  };
}

const listingColumns: Record<string, string> = {
  name: "program",
  durationMonths: "duration_months",
  perCreditCents: "cost_per_credit_usd",
  totalCost: "total_cost_usd",
  totalCostOutOfState: "notes",
  note: "notes",
  status: "listing_status",
};

const valueColumns: Record<string, string> = {
  delivery: "delivery",
  duration: "duration_months",
  credits: "credits",
  cost: "total_cost_usd",
};

/** The column that an issue of the listing's schema is about. */
function columnOf([field, figure, part]: PropertyKey[], row: Row): string {
  if (field !== "provenance") return listingColumns[String(field)] ?? String(field);
  const [own, common] = { sourceUrl: ["source_url", "source_url"], year: ["as_of", "as_of"] }[String(part)] ?? [
    String(part),
    valueColumns[String(figure)],
  ];
  const column = `${String(figure)}_${own}`;
  return row.cells[column] ? column : (common ?? column);
}
