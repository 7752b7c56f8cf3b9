/** Owns the proof that a proposal needs a page that can be opened, and is decided once. */
import { describe, expect, it } from "vitest";
import { ada, filled } from "../saving/fixtures";
import {
  createProposal,
  decideProposal,
  proposalById,
  proposalDecisionSchema,
  proposalSchema,
  proposalTitle,
} from "./proposals";

const typed = {
  institution: " Gannon University ",
  name: "MS in Artificial Intelligence",
  degree: "masters",
  url: "https://www.gannon.edu/ai",
  message: "",
  leave: "",
};

describe("a proposal", () => {
  it("has a page, or an institution and a name; the degree may be left open", () => {
    expect(proposalSchema.parse(typed)).toMatchObject({ institution: "Gannon University", message: null });
    expect(proposalSchema.parse({ ...typed, degree: "" }).degree).toBeNull();
    expect(proposalSchema.parse({ ...typed, degree: "constructor" }).degree).toBeNull();
  });

  it("may be a page alone, or an institution and a name alone, and is called by what it has", async () => {
    const { prisma } = await filled();
    const { url, institution, name } = typed;
    for (const some of [{ url }, { institution, name }, { url, institution }]) {
      const proposal = proposalSchema.parse(some);
      expect(await createProposal(prisma, proposal)).toBe(true);
    }
    const rows = await prisma.proposal.findMany({ orderBy: { id: "asc" } });
    expect(rows.map(proposalTitle)).toEqual(["www.gannon.edu/ai", name, "www.gannon.edu/ai"]);
    const faultsOf = (some: object) => proposalSchema.safeParse(some).error?.issues.map(({ path }) => path.join());
    expect([{}, { institution }, { name }].map(faultsOf)).toEqual([["url"], ["name"], ["institution"]]);
  });

  it.each([
    ["name", "two\nlines"],
    ["name", "x".repeat(201)],
    ["url", "gannon.edu"],
    ["url", "http://localhost/ai"],
    ["url", "javascript:alert(1)"],
    ["leave", "https://spam.example"],
  ])("with the %s “%s” is none", (field, value) => {
    const read = proposalSchema.safeParse({ ...typed, [field]: value });
    expect(read.error?.issues.map(({ path }) => path.join())).toEqual(expect.arrayContaining([field]));
  });

  it("that is sent twice is one, until it is decided", async () => {
    const { prisma } = await filled();
    const twice = () => createProposal(prisma, proposalSchema.parse(typed));
    expect((await Promise.all([twice(), twice()])).sort()).toEqual([false, true]);
    await createProposal(prisma, proposalSchema.parse({ ...typed, message: "It has begun." }));
    expect(await prisma.proposal.count()).toBe(2);
    await prisma.proposal.updateMany({ data: { status: "declined" } });
    expect(await twice()).toBe(true);
  });

  it("is decided once, with a line in the log", async () => {
    const { prisma } = await filled();
    await createProposal(prisma, proposalSchema.parse(typed));
    const [row] = await prisma.proposal.findMany();
    if (!row) throw new Error("The proposal was not stored.");
    const decision = proposalDecisionSchema.parse({ proposal: row.id, outcome: "declined", reason: "No page." });
    const decide = () => prisma.$transaction((tx) => decideProposal(tx, ada, decision));
    expect(await decide()).toBe(true);
    expect(await decide()).toBe(false);
    expect(await proposalById(prisma, row.id)).toMatchObject({ status: "declined", reason: "No page." });
    expect(await prisma.auditEntry.findMany()).toMatchObject([{ kind: "proposal-decided", personId: ada.id }]);
  });
});
