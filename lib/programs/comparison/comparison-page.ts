/** Owns answering the address of a comparison: its programs with their prices, what is gone, and what changed since. */

import type { RawParameters } from "../filters/filters";
import type { Ignored } from "../filters/param-kinds";
import { nothingOnFile, outcomesByInstitution } from "../outcomes/read";
import { priceFor } from "../price/price-for";
import { type ChangedField, changesSince, type Revision, revisionsOf } from "../records/history";
import { resolvePrograms, type UnresolvedProgram } from "../records/programs-by-slug";
import { programsByIds } from "../records/queries";
import type { Comparison } from "./compare";
import { compare } from "./compare";
import type { Compared } from "./rows";
import { type ComparisonAddress, mostShown, parseComparison } from "./url";

/** One program of a comparison; `changes` are those since the version that the link saw. */
export type Column = Compared & {
  version: number;
  revisions: Revision[];
  changes: ChangedField[];
  estimateMayHaveMoved: boolean;
};

export type ComparisonAnswer = {
  /** What was asked, with present slugs; what is gone stands after what is there. */
  address: ComparisonAddress;
  columns: Column[];
  comparison: Comparison;
  /** Slugs without a program, each with its reason. */
  gone: UnresolvedProgram[];
  ignored: Ignored[];
  /** The same comparison with the versions of today: what is shared. */
  shared: ComparisonAddress;
  /** Slugs of the columns that a narrow screen shows. */
  shown: readonly string[];
};

/** Reads an address and fetches what it compares. Never throws for what is typed. */
export async function comparisonAnswer(raw: RawParameters): Promise<ComparisonAnswer> {
  const { address: asked, ignored } = parseComparison(raw);
  const { found, gone } = await resolvePrograms(asked.programs.map(({ slug }) => slug));
  const programs = await programsByIds(found.map(({ id }) => id));
  const outcomes = await outcomesByInstitution(programs.map(({ institution }) => institution.slug));
  const seenBy = new Map(asked.programs.map(({ slug, seen }) => [slug, seen]));

  const columns = await Promise.all(
    programs.map(async (program): Promise<Column> => {
      const { version = 0, asked: slug = "" } = found.find(({ id }) => id === program.id) ?? {};
      const seen = seenBy.get(slug) ?? null;
      if (seen !== null && seen > version) {
        ignored.push({ parameter: "v", value: String(seen), reason: `“${program.name}” has no such version` });
      }
      const price = priceFor(program, asked);
      const [revisions, changes] = await Promise.all([
        revisionsOf(program.id),
        seen === null ? [] : changesSince(program.id, seen),
      ]);
      return {
        program,
        price,
        outcomes: outcomes.get(program.institution.slug) ?? nothingOnFile,
        version,
        revisions,
        changes,
        estimateMayHaveMoved: seen !== null && !isStated(price),
      };
    }),
  );
  const present = columns.map(({ program: { slug } }) => slug);
  const addressed = (seen: (column: Column) => number | null, name = (column: Column) => column.program.slug) => [
    ...columns.map((column) => ({ slug: name(column), seen: seen(column) })),
    ...gone.map((one) => ({ slug: one.asked, seen: null })),
  ];
  const askedBy = new Map(found.map(({ slug, asked: by }) => [slug, by]));
  const address = {
    ...asked,
    programs: addressed(({ program }) => seenBy.get(askedBy.get(program.slug) ?? "") ?? null),
    shown: asked.shown.filter((slug) => present.includes(slug)),
  };
  return {
    address,
    columns,
    comparison: compare(columns),
    gone,
    ignored,
    shared: {
      ...address,
      programs: addressed(
        ({ version }) => version,
        ({ program }) => String(program.id),
      ),
    },
    shown: [...new Set([...address.shown, ...present])].slice(0, mostShown),
  };
}

/** Whether a price is the program's own, so that its version tells whether it changed. */
function isStated(price: Compared["price"]): boolean {
  return price.known && price.state !== "estimated";
}
