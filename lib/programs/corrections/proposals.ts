/** Owns programs that visitors say are missing: what a proposal must have, storing it, and deciding it. */
import { z } from "zod";
import type { Prisma, PrismaClient } from "../../../prisma/client/client";
import { keysOf, memberOf } from "../../closed-list";
import { rowNumber, tooLong, visibleLine, visibleLines, webAddress } from "../../fields";
import { recordAudit } from "../../people/audit";
import type { Editor } from "../../people/roles";
import { isoDay } from "../../text/day";
import { type CorrectionStatus, correctionStatuses, type Degree, degrees } from "../model/vocabulary";

const line = (field: string) =>
  z
    .string({ error: `${field} is missing.` })
    .trim()
    .min(1, `${field} is missing.`)
    .max(200, { error: ({ input }) => tooLong(field, 200, input) })
    .superRefine(visibleLine(field));

const optionalLine = (field: string) =>
  z
    .string({ error: `${field} must be text.` })
    .trim()
    .max(200, { error: ({ input }) => tooLong(field, 200, input) })
    .superRefine(visibleLine(field))
    .transform((text) => text || null)
    .default(null);

const proposalFields = z.object({
  institution: optionalLine("The institution"),
  name: optionalLine("The name of the program"),
  degree: z
    .string()
    .transform((text) => memberOf(degrees, text))
    .default(null),
  url: z
    .string({ error: "The page must be text." })
    .trim()
    .max(2000, { error: ({ input }) => tooLong("The page’s address", 2000, input) })
    .transform((text) => text || null)
    .pipe(webAddress("The page").nullable())
    .default(null),
  message: z
    .string()
    .trim()
    .max(1000, { error: ({ input }) => tooLong("What we should know", 1000, input) })
    .superRefine(visibleLines("What we should know"))
    .transform((text) => text || null)
    .default(null),
  /** A field that people don't see: whoever fills it in is a program. */
  leave: z
    .literal("", { error: "A field that people don’t see was filled in. Empty it, or load the page anew." })
    .default(""),
});

/** A proposal as a form sends it: the program's page, or where that is not known its institution and name. */
export const proposalSchema = proposalFields.superRefine(({ institution, name, url }, context) => {
  if (url !== null || (institution !== null && name !== null)) return;
  const path = name !== null ? "institution" : institution !== null ? "name" : "url";
  const missing = { institution: "its institution", name: "its name", url: "its institution and name" }[path];
  context.addIssue({ code: "custom", path: [path], message: `Type ${missing}, or the address of its page.` });
});

export type NewProposal = z.infer<typeof proposalSchema>;

/** Stores a proposal for the editors' work list; false: it is there already, word for word, and not decided yet. */
export async function createProposal(
  prisma: PrismaClient,
  { institution, name, degree, url, message }: Omit<NewProposal, "leave">,
): Promise<boolean> {
  const data = { institution, name, degree, url, message };
  return prisma.$transaction(async (tx) => {
    const came = await tx.proposal.findFirst({ where: { ...data, status: "open" }, select: { id: true } });
    if (came) return false;
    await tx.proposal.create({ data });
    return true;
  });
}

/** A proposal as editors see it; dates are ISO days. */
export type Proposal = Omit<NewProposal, "leave"> & {
  id: number;
  status: CorrectionStatus;
  reason: string | null;
  createdOn: string;
  decidedOn: string | null;
};

/** What a proposal is called: by its name, or else by its page. */
export function proposalTitle({ name, url }: Pick<NewProposal, "name" | "url">): string {
  return name ?? url?.replace(/^https?:\/\//, "") ?? "A program";
}

/** A proposal as it is read from its row. */
export function proposalOf(row: Prisma.ProposalGetPayload<object>): Proposal {
  const { createdAt, decidedAt, degree, status, ...rest } = row;
  const known: Degree | null = memberOf(degrees, degree);
  return {
    ...rest,
    degree: known,
    status: memberOf(correctionStatuses, status) ?? "open",
    createdOn: isoDay(createdAt),
    decidedOn: decidedAt && isoDay(decidedAt),
  };
}

/** A proposal by its number; null when there is none. */
export async function proposalById(prisma: PrismaClient, id: number): Promise<Proposal | null> {
  const row = await prisma.proposal.findUnique({ where: { id } });
  return row && proposalOf(row);
}

/** What becomes of a proposal, in an editor's words. */
export const proposalOutcomes = {
  accepted: "It is listed, or a draft of it is here",
  declined: "It is not listed",
} as const;

/** What a decision needs. */
export const proposalDecisionSchema = z.object({
  proposal: rowNumber,
  outcome: z.enum(keysOf(proposalOutcomes), { error: "Choose what becomes of it." }),
  reason: line("The reason"),
});

/** Decides a proposal that is open; false when somebody has decided it already, or it is gone. */
export async function decideProposal(
  tx: Prisma.TransactionClient,
  editor: Editor,
  { proposal: id, outcome, reason }: z.infer<typeof proposalDecisionSchema>,
): Promise<boolean> {
  const { count } = await tx.proposal.updateMany({
    where: { id, status: "open" },
    data: { status: outcome, reason, decidedAt: new Date() },
  });
  if (count === 0) return false;
  await recordAudit(tx, {
    personId: editor.id,
    kind: "proposal-decided",
    subject: `proposal ${id}`,
    details: { proposal: id, outcome, reason },
  });
  return true;
}
