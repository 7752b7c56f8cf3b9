/** Owns which programs a batch leaves to be published by themselves: those that may be one with another that is public. */
import type { Prisma } from "../../prisma/client/client";
import { reader } from "../database/db";
import type { Draft } from "../programs/listing/shape";
import { type Lookalike, lookalikes } from "../programs/review/editor-queries";

/** What looks like the program with this id, and is public or would be by the same batch; undefined where nothing does. */
export async function publicTwin(
  listing: Draft,
  id: number,
  programs: readonly number[],
  prisma: Prisma.TransactionClient = reader(),
): Promise<Lookalike | undefined> {
  const alike = await lookalikes(listing, id, prisma);
  return alike.find((one) => one.status === "published" || programs.includes(one.id));
}
