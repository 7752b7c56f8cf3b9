/** Owns the saves that are measured: one as the listing form makes it, and the barest one to set beside it. */
import { proves } from "../lib/people/proof";
import type { Editor, Person } from "../lib/people/roles";
import { typedOf } from "../lib/programs/listing/form";
import { programForEdit } from "../lib/programs/review/editor-queries";
import { review } from "../lib/programs/review/review";
import { updateProgram } from "../lib/programs/saving/mutations";
import type { PrismaClient } from "../prisma/client/client";
import { timed } from "./measure";

const someone: Person = { id: "bench", name: "Bench", email: "bench@example.org", role: "editor" };

async function anEditor(prisma: PrismaClient): Promise<Editor> {
  const { id, name, email, role } = someone;
  await prisma.user.create({ data: { id, name, email, role } });
  if (!proves(someone, "editor")) throw new Error("No editor.");
  return someone;
}

/**
 * A function that opens the form of another published listing each time, and answers the save: as the form and
 * its confirmation do (judged against its peers and what the public sees, merged, stored with its history).
 */
export async function formsOf(prisma: PrismaClient): Promise<() => Promise<() => Promise<void>>> {
  const editor = await anEditor(prisma);
  const known = { not: null };
  const where = { status: "published", durationMonths: known, totalCost: known, credits: known };
  const programs = await prisma.program.findMany({ where, take: 20_000, select: { id: true } });
  let round = 0;
  return async () => {
    round += 1;
    const programId = programs[(round * 37) % programs.length]?.id ?? 0;
    const program = await programForEdit(programId);
    if (!program) throw new Error("No program to save.");
    const { version } = program;
    const changed = {
      durationMonths: [String(3 + (round % 57))],
      totalCost: [String(1000 + round * 700)],
      note: [`Save ${round}`],
    };
    const typed = { ...typedOf(program.fields), ...changed, intent: ["save"] };
    return async () => {
      const found = await review({ programId, version, typed });
      if (found.kind !== "fit") throw new Error(`The save was not fit: ${found.kind}.`);
      const edit = { id: programId, versionSeen: version, yours: found.yours, judged: found };
      const saved = await updateProgram(prisma, editor, edit, { why: null, origin: "form", reviewed: found.version });
      if (saved.outcome !== "saved") throw new Error(`The save ended as ${saved.outcome}.`);
    };
  };
}

/** A function that opens and saves the next of these, and answers the milliseconds from sending the form to the end. */
export async function savesOf(prisma: PrismaClient): Promise<() => Promise<number>> {
  const open = await formsOf(prisma);
  return async () => (await timed(await open())).ms;
}

/** A function that reads a program, writes it and a line of history, the least a save can do; answers milliseconds. */
export function bareSave(prisma: PrismaClient): () => Promise<number> {
  let id = 100;
  return async () => {
    id += 1;
    const start = performance.now();
    await prisma.$transaction(async (tx) => {
      const { version } = await tx.program.findUniqueOrThrow({ where: { id }, include: { provenance: true } });
      await tx.program.update({ where: { id }, data: { note: "Bare", version: version + 1 } });
      await tx.revision.create({ data: { programId: id, version: version + 1, origin: "form", changes: "{}" } });
    });
    return performance.now() - start;
  };
}
