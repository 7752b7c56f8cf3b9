/** Owns the databases and editors that tests of mutations work with. */

import type { PrismaClient } from "../../../prisma/client/client";
import { emptyDatabase } from "../../../seed/fixtures";
import { proves } from "../../people/proof";
import type { Editor, Person } from "../../people/roles";
import { fieldsOf } from "../listing/fields";
import { readListing } from "../listing/schema";
import type { Draft } from "../listing/shape";
import { listingRows, programColumns, provenanceRows, storedFields } from "../listing/stored";
import { statuses } from "../model/vocabulary";
import { deliveryOf, memberIn } from "../records/rows";
import type { ProgramEdit } from "./mutations";

function editor(person: Person): Editor {
  if (!proves(person, "editor")) throw new Error(`${person.name} is no editor.`);
  return person;
}

export const ada = editor({ id: "ada", name: "Ada", email: "ada@example.org", role: "editor" });
export const ben = editor({ id: "ben", name: "Ben", email: "ben@example.org", role: "admin" });

/** A migrated database with one institution and these programs; their ids. */
export async function filled(...listings: Draft[]): Promise<{ prisma: PrismaClient; ids: number[] }> {
  const prisma = emptyDatabase();
  const { id: institutionId } = await prisma.institution.create({
    data: { slug: "example-university", name: "Example University", city: "Boston", state: "MA" },
  });
  for (const { id, name, email, role } of [ada, ben]) await prisma.user.create({ data: { id, name, email, role } });
  const ids: number[] = [];
  for (const listing of listings) {
    const data = { ...programColumns(listing), institutionId, provenance: { create: provenanceRows(listing) } };
    ids.push((await prisma.program.create({ data })).id);
  }
  return { prisma, ids };
}

/** An edit that makes a program, opened in this version, such a listing; nobody has judged it. */
export function editOf(id: number, listing: Draft, versionSeen: number): ProgramEdit {
  return { id, yours: fieldsOf(listing), versionSeen };
}

/** The listing of a program as it is stored, and its version. */
export async function stored(prisma: PrismaClient, id: number) {
  const row = await prisma.program.findUniqueOrThrow({ where: { id }, include: listingRows });
  // As a draft, since some tests store what is not fit to be published.
  const read = readListing({ ...storedFields(row), status: "draft" });
  if ("faults" in read) throw new Error(read.faults.map(({ message }) => message).join(" "));
  const status = memberIn(statuses, row.status, "Program.status");
  return { listing: { ...read.listing, status, delivery: deliveryOf(row) }, version: row.version };
}
