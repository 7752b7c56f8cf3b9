/** Owns what became of the public programs since a day: which are new, which say something else, which are withdrawn. */
import type { PrismaClient } from "../../../prisma/client/client";
import { reader } from "../../database/db";
import { sameValue } from "../listing/fields";
import { isFactPath } from "../model/fact-table";
import type { FieldValue } from "../model/field-schemas";
import { type PublicChange, publicChanges } from "./history";

export type NamedProgram = { slug: string; name: string; institution: string; at: Date };

/** A field that readers see and that became another. */
type ChangedValue = { field: string; before: FieldValue; after: FieldValue };

export type Since = {
  added: NamedProgram[];
  /** With the values that became others; none where only sources or days did. */
  changed: (NamedProgram & { values: ChangedValue[] })[];
  withdrawn: NamedProgram[];
  /** Whether there were more changes than are looked at: the oldest stand here. */
  isCut: boolean;
};

/** Changes looked at: more stand in no page. */
const most = 2_000;

const shown = new Set(["name", "degree", "subject", "alsoSubjects", "city", "state", "website", "note"]);

/** What became of programs from a moment on, the last changed first; of these programs alone where some are named. */
export async function programsSince(
  since: Date,
  only: ReadonlySet<string> | null,
  prisma: PrismaClient = reader(),
): Promise<Since> {
  const { changes, last } = await publicChanges({ since, after: 0, most }, prisma);
  return { ...sinceIn(changes, only), isCut: last !== null };
}

/** What became of programs by their changes, oldest first. */
export function sinceIn(changes: readonly PublicChange[], only: ReadonlySet<string> | null): Omit<Since, "isCut"> {
  const bySlug = new Map<string, PublicChange[]>();
  for (const change of changes) {
    if (only === null || only.has(change.slug)) bySlug.set(change.slug, [...(bySlug.get(change.slug) ?? []), change]);
  }
  const all: Omit<Since, "isCut"> = { added: [], changed: [], withdrawn: [] };
  for (const own of [...bySlug.values()].toSorted((a, b) => latestOf(b) - latestOf(a))) placeIn(all, own);
  return all;
}

const latestOf = (own: readonly PublicChange[]) => own.at(-1)?.id ?? 0;

/** Where a program stands that changed so, oldest first. */
function placeIn({ added, changed, withdrawn }: Omit<Since, "isCut">, own: readonly PublicChange[]): void {
  const last = own.at(-1);
  if (!last) return;
  const { slug, name, institution, at } = last;
  const program = { slug, name, institution, at };
  const statuses = own.flatMap(({ changes: { status } }) => status ?? []);
  const [before, after] = [statuses[0]?.before, statuses.at(-1)?.after];
  const isCreated = own.some(({ version }) => version === 1);
  if (after === "withdrawn") {
    // What came and went since says nothing to whoever was not here.
    if (!isCreated && before === "published") withdrawn.push(program);
  } else if (isCreated || (statuses.length > 0 && before !== "published")) added.push(program);
  else {
    const values = valuesOf(own);
    // What is again as it was, or in other guides, says nothing new of the program.
    if (values.length > 0 || own.some(hasSources)) changed.push({ ...program, values });
  }
}

const hasSources = ({ changes }: PublicChange) => Object.keys(changes).some((field) => field.startsWith("provenance."));

function valuesOf(own: readonly PublicChange[]): ChangedValue[] {
  const values = new Map<string, ChangedValue>();
  for (const { changes } of own) {
    for (const [field, { before, after }] of Object.entries(changes)) {
      if (!isFactPath(field) && !shown.has(field)) continue;
      values.set(field, { field, before: values.has(field) ? (values.get(field)?.before ?? null) : before, after });
    }
  }
  return [...values.values()].filter(({ before, after }) => !sameValue(before, after));
}
