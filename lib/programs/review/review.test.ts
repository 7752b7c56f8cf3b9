/** Owns the tests of judging an edit: how often that reads the listing, and that what is stored of it is what merging says. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { migrate } from "../../../prisma/migrate";
import { db, reader } from "../../database/db";
import type { Typed } from "../../form-state";
import { isoDay } from "../../text/day";
import { example } from "../listing/example";
import { type Fields, fieldsOf } from "../listing/fields";
import { followed } from "../listing/follow";
import { fieldsFrom, typedOf } from "../listing/form";
import { listingSchema } from "../listing/schema";
import { draftSchema } from "../listing/shape";
import { type Intent, statusWanted } from "../listing/status";
import { ada, ben, stored } from "../saving/fixtures";
import { createProgram, type ProgramEdit, type Saved, updateProgram } from "../saving/mutations";
import { chosenEdit } from "./choose";
import { alikeOf, programForEdit } from "./editor-queries";
import { previewRestore, reviewMerge } from "./reversing";
import { type Review, review } from "./review";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-review-"));
beforeAll(async () => {
  process.env.DATABASE_URL = `file:${path.join(folder, "test.db")}`;
  migrate(path.join(folder, "test.db"));
  const place = { city: "Boston", state: "MA" };
  await db().institution.create({ data: { slug: "example-university", name: "Example University", ...place } });
  for (const { id, name, email, role } of [ada, ben]) await db().user.create({ data: { id, name, email, role } });
});
afterAll(async () => {
  await db().$disconnect();
  fs.rmSync(folder, { recursive: true, force: true });
});

const form = { why: null, origin: "form" as const };
let programs = 0;

/** The id and the fields of a new program in version 1. */
async function added(change: Fields = {}): Promise<{ id: number; fields: Fields }> {
  programs += 1;
  const yours = { ...fieldsOf(example), slug: `program-${programs}`, name: `Program ${programs}`, ...change };
  const made = await createProgram(db(), ada, { yours }, form);
  if (made.outcome !== "saved") throw new Error(made.outcome);
  return { id: made.id, fields: yours };
}

function readyOf(found: Review): Extract<Review, { kind: "fit" }> {
  if (found.kind !== "fit") throw new Error(found.kind);
  return found;
}

/** Stores what was reviewed as the form does, but whatever others saved since. */
function storeReviewed(id: number, versionSeen: number, found: Review): Promise<Saved> {
  const judged = readyOf(found);
  return updateProgram(db(), ada, { id, versionSeen, yours: judged.yours, judged }, form);
}

describe("a plain save of a published listing", () => {
  afterEach(() => void vi.restoreAllMocks());

  it("reads the program once and the listing once", async () => {
    const { id, fields } = await added();
    const typed = { ...typedOf(fields), note: ["Cohort"], totalCost: ["21000"], intent: ["save"] };
    const reads = [vi.spyOn(listingSchema, "safeParse"), vi.spyOn(draftSchema, "safeParse")];
    const clients = [db(), reader()];
    const queries = [
      clients.map(({ program }) => vi.spyOn(program, "findUnique")),
      clients.map(({ revision }) => vi.spyOn(revision, "findMany")),
      clients.map(({ institution }) => vi.spyOn(institution, "findUnique")),
    ];
    const found = await review({ programId: id, version: 1, typed });
    expect(await storeReviewed(id, 1, found)).toMatchObject({
      outcome: "saved",
      changed: ["totalCost", "note", "provenance.cost.checkedOn"],
    });
    expect(reads.map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    // Revisions are needed only where somebody saved since, and the institution only where another is named.
    const asked = queries.map((spies) => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0));
    expect(asked).toEqual([1, 0, 0]);
  });

  it("is merged and read again only where somebody saved between review and store", async () => {
    const { id, fields } = await added();
    const found = await review({ programId: id, version: 1, typed: { ...typedOf(fields), note: ["Cohort"] } });
    await updateProgram(db(), ben, { id, versionSeen: 1, yours: { ...fields, totalCost: 22_000 } }, form);
    const read = vi.spyOn(listingSchema, "safeParse");
    expect(await storeReviewed(id, 1, found)).toMatchObject({ version: 3, changed: ["note"], taken: ["totalCost"] });
    expect(read).toHaveBeenCalledTimes(2);
    expect((await stored(db(), id)).listing).toMatchObject({ note: "Cohort", totalCost: 22_000 });
  });

  it("is refused where what was shown is not what is there any more", async () => {
    const { id, fields } = await added();
    const yours = { ...fields, totalCost: 22_000 };
    const found = readyOf(await review({ programId: id, version: 1, typed: { ...typedOf(fields), note: ["Cohort"] } }));
    await updateProgram(db(), ben, { id, versionSeen: 1, yours }, form);
    const edit = { id, versionSeen: 1, yours: found.yours, judged: found };
    expect(await updateProgram(db(), ada, edit, { ...form, reviewed: found.version })).toEqual({ outcome: "stale" });
  });
});

describe("two editors", () => {
  const change = fc.record(
    {
      name: fc.constantFrom("MS in AI", "MS in Applied AI", " "),
      totalCost: fc.constantFrom("20000", "22000", "24000", ""),
      note: fc.constantFrom("", "Cohort", "Evenings"),
      delivery: fc.constantFrom("online", "hybrid"),
      "provenance.cost.year": fc.constantFrom("2025", "2026"),
      "provenance.cost.sourceUrl": fc.constantFrom("https://example.edu/ai", "https://example.edu/cost", ""),
    },
    { requiredKeys: [] },
  );
  const intent = fc.constantFrom<Intent>("save", "save", "save", "publish", "withdraw", "draft");
  const edit = fc.record({ change, intent });
  type Edit = { change: Readonly<Record<string, string>>; intent: Intent };

  const typedFrom = (fields: Fields, own: Edit): Typed => ({
    ...typedOf(fields),
    ...Object.fromEntries(Object.entries(own.change).map(([name, value]) => [name, [value]])),
    intent: [own.intent],
  });
  const made = (id: number, fields: Fields, own: Edit): ProgramEdit => {
    const yours = fieldsFrom(typedFrom(fields, own), statusWanted(own.intent, "published", null));
    return { id, versionSeen: 1, yours: { ...yours, ...followed(yours, fields, []) } };
  };
  /** What came of it, without what differs between two programs. */
  const end = async (id: number, outcome: Saved) => {
    const { listing, version } = await stored(db(), id);
    const told = "id" in outcome ? { ...outcome, id: 0 } : outcome;
    return { outcome: told, version, listing: { ...listing, slug: "" } };
  };
  const asSaved = (found: Exclude<Review, { kind: "fit" }>): Saved => {
    if (found.kind === "faults") return { outcome: "invalid", faults: found.faults };
    if (found.kind === "gone") return { outcome: "missing" };
    return { outcome: "conflict", version: found.version, conflicts: found.conflicts };
  };

  it("end as merging under the lock ends, whoever saves when", async () => {
    const ends = new Map<string, number>();
    const others = fc.record({ before: fc.option(edit), between: fc.option(edit) });
    await fc.assert(
      fc.asyncProperty(edit, others, async (yours, { before, between }) => {
        const common = { name: "MS in AI" };
        const [one, twin] = [await added(common), await added(common)];
        const saveBen = async (own: Edit | null) => {
          for (const { id, fields } of own ? [one, twin] : []) {
            await updateProgram(db(), ben, made(id, fields, own ?? yours), form);
          }
        };
        await saveBen(before);
        const found = await review({ programId: one.id, version: 1, typed: typedFrom(one.fields, yours) });
        // What clashes by then is shown; what others do after that is for the next review.
        if (found.kind === "fit") await saveBen(between);
        const reviewed = found.kind === "fit" ? await storeReviewed(one.id, 1, found) : asSaved(found);
        const merged = await updateProgram(db(), ada, made(twin.id, twin.fields, yours), form);
        expect(await end(one.id, reviewed)).toEqual(await end(twin.id, merged));
        ends.set(reviewed.outcome, (ends.get(reviewed.outcome) ?? 0) + 1);
      }),
      { numRuns: 80 },
    );
    for (const outcome of ["saved", "conflict", "invalid"]) expect(ends.get(outcome) ?? 0).toBeGreaterThan(3);
  });
});

describe("review", () => {
  it("names everything that is wrong at once: what is asked for, the fields, and what only the database knows", async () => {
    const { fields } = await added();
    const { slug = "" } = fields;
    const typed = {
      ...typedOf(fields),
      institution: ["nowhere"],
      slug: [String(slug)],
      name: [" "],
      status: ["draft"],
    };
    const asked = { intent: ["publish"], publishAt: ["2020-01-01T00:00"], why: ["two\nlines"] };
    const found = await review({ programId: null, version: 0, typed: { ...typed, ...asked } });
    const paths = found.kind === "faults" ? found.faults.map(({ path: named }) => named) : found.kind;
    expect(paths).toEqual(["publishAt", "why", "name", "institution", "slug"]);
  });

  it("says what the public would see of a published listing, and what to confirm", async () => {
    const { id, fields } = await added();
    const found = readyOf(
      await review({ programId: id, version: 1, typed: { ...typedOf(fields), delivery: ["online"] } }),
    );
    expect(found).toMatchObject({ effects: ["It leaves “On campus”."], toConfirm: true, version: 1, taken: [] });
    const withdrawn = readyOf(
      await review({ programId: id, version: 1, typed: { ...typedOf(fields), intent: ["withdraw"] } }),
    );
    expect(withdrawn.effects[0]).toMatch(/^It leaves the directory/);
  });

  it("knows no program of another version or id", async () => {
    const { id, fields } = await added();
    const typed = typedOf(fields);
    expect(await review({ programId: id, version: 2, typed })).toEqual({ kind: "gone" });
    expect(await review({ programId: 99_999, version: 1, typed })).toEqual({ kind: "gone" });
  });
});

describe("the choice between two editors’ values", () => {
  it("makes an edit of what both made, which needs no other choice", async () => {
    const { id, fields } = await added();
    const theirs = { ...fields, totalCost: 22_000, note: "Cohort", status: "withdrawn" };
    await updateProgram(db(), ben, { id, versionSeen: 1, yours: theirs }, form);
    const typed = { ...typedOf(fields), totalCost: ["24000"], why: ["New page"], intent: ["save"], list: ["stale"] };
    const sent = { programId: id, version: 1, typed };
    const clash = await review(sent);
    if (clash.kind !== "conflict") throw new Error(clash.kind);
    expect(Object.keys(clash.conflicts)).toEqual(["totalCost", "provenance.cost.checkedOn", "status"]);
    expect(chosenEdit(sent, clash, { "choice.cost": ["theirs"], "choice.status": ["ours"] })).toEqual({
      faults: [{ path: "choice.status", message: "Choose one." }],
    });
    const chosen = chosenEdit(sent, clash, { "choice.cost": ["yours"], "choice.status": ["theirs"] });
    if ("faults" in chosen) throw new Error("Everything was chosen.");
    expect(chosen.edit).toMatchObject({
      version: 2,
      typed: { why: ["New page"], list: ["stale"], intent: ["withdraw"] },
    });
    const again = await review(chosen.edit);
    expect(await storeReviewed(id, 2, again)).toMatchObject({
      outcome: "saved",
      changed: ["totalCost", "provenance.cost.checkedOn"],
    });
    expect((await stored(db(), id)).listing).toMatchObject({ totalCost: 24_000, note: "Cohort", status: "withdrawn" });
  });
});

describe("what an editor publishes", () => {
  const today = isoDay();
  const cost = (part: "state" | "sourceUrl" | "year" | "checkedOn") => `provenance.cost.${part}` as const;
  /** A draft without a price. */
  const unpriced = {
    status: "draft",
    totalCost: null,
    [cost("state")]: "unknown",
    "provenance.cost.reason": "not-checked",
  };
  const empty = { [cost("sourceUrl")]: null, [cost("year")]: null };

  it("gets the state that follows from its address and the day of today, shown before it is public", async () => {
    const { id, fields } = await added({ ...unpriced, ...empty });
    const priced = {
      totalCost: ["20000"],
      [cost("sourceUrl")]: ["https://news.example.org/ai"],
      [cost("year")]: ["2026"],
    };
    const typed = { ...typedOf(fields), ...priced, intent: ["publish"] };
    const found = readyOf(await review({ programId: id, version: 1, typed }));
    const { cost: source } = found.listing.provenance;
    expect(source).toMatchObject({ state: "third-party", reason: null, checkedOn: today });
    expect(found.toConfirm).toBe(true);
    expect(found.filledTyped).toEqual({ [cost("state")]: ["third-party"], [cost("checkedOn")]: [today] });
  });

  it("is public beside one that looks like it only once its editor says that they are two", async () => {
    const twin = await added({ slug: "twin-a", name: "MS in Kinetic Sculpture" });
    const { id, fields } = await added({
      slug: "twin-b",
      name: "Master of Science in Kinetic Sculpture",
      status: "draft",
    });
    const found = async (programId: number, typed: Typed) =>
      readyOf(await review({ programId, version: 1, typed: { ...typedOf(fields), ...typed } }));
    const asked = await found(id, { intent: ["publish"] });
    expect(asked).toMatchObject({ toConfirm: true, twins: [twin.id] });
    expect(asked.outliers.map(({ path: named }) => named)).toEqual([`apart.${twin.id}`]);
    expect(await found(id, { note: ["Cohort"] })).toMatchObject({ twins: [], outliers: [] });
    await db().notDuplicate.create({ data: { firstId: twin.id, secondId: id, personId: "ada" } });
    expect(await found(id, { intent: ["publish"] })).toMatchObject({ twins: [], outliers: [] });
    // A public one that is renamed is asked about like one that appears.
    const other = await added({ slug: "twin-c", name: "MS in Ceramics" });
    const renamed = readyOf(
      await review({
        programId: other.id,
        version: 1,
        typed: { ...typedOf(other.fields), name: ["MS in Kinetic Sculptures"] },
      }),
    );
    expect(renamed.outliers.map(({ path: named }) => named)).toEqual([`apart.${twin.id}`]);
  });

  it("is asked for the year of a price that becomes public or changes, not of one that stands", async () => {
    const { id, fields } = await added({ status: "draft", [cost("year")]: null });
    const asked = async (typed: Typed) => {
      const found = await review({ programId: id, version: 1, typed: { ...typedOf(fields), ...typed } });
      return found.kind === "faults" ? found.faults.map(({ path: named }) => named) : found.kind;
    };
    expect(await asked({ intent: ["publish"] })).toEqual([cost("year")]);
    expect(await asked({ intent: ["publish"], publishAt: ["2099-01-01T00:00"] })).toEqual([cost("year")]);
    expect(await asked({ intent: ["save"] })).toBe("fit");
    await db().program.update({ where: { id }, data: { status: "published" } });
    expect(await asked({ note: ["Cohort"] })).toBe("fit");
    expect(await asked({ totalCost: ["21000"] })).toEqual([cost("year")]);
    expect(await asked({ totalCost: ["21000"], [cost("year")]: ["2026"] })).toBe("fit");
  });

  it("is asked about: far from before, unlike its own parts, words of editors; of drafts only when they get public", async () => {
    const { id, fields } = await added({ status: "draft" });
    const odd = { totalCost: ["2000"], perCreditCents: ["1.69"], note: ["Secondary source, confirm on the site"] };
    const pathsOf = async (intent: string) => {
      const typed = { ...typedOf(fields), ...odd, intent: [intent] };
      return readyOf(await review({ programId: id, version: 1, typed })).outliers.map(({ path: named }) => named);
    };
    expect(await pathsOf("save")).toEqual([]);
    expect(await pathsOf("publish")).toEqual(["perCreditCents", "was.totalCost", "parts.cost", "words.note"]);
  });
});

describe("before a listing goes back or takes another in", () => {
  it("says what restoring a version changes for readers", async () => {
    const { id, fields } = await added();
    const yours = { ...fields, delivery: ["online"], name: "Another name" };
    await updateProgram(db(), ada, { id, versionSeen: 1, yours }, form);
    expect(await previewRestore(id, 1)).toMatchObject({
      changes: { delivery: { before: ["online"] }, name: { after: fields.name } },
      effects: ["It enters “On campus”."],
    });
    expect(await previewRestore(id, 2)).toBeNull();
  });

  it("asks about a merge of strangers and about what the kept one would take over", async () => {
    await db().institution.create({ data: { slug: "elsewhere", name: "Elsewhere", city: "Salem", state: "MA" } });
    const [kept, twin, far, stranger] = [
      await added({ name: "MS in Deep AI" }),
      await added({ name: "MS in Deep AI" }),
      await added({ name: "MS in Deep AI", totalCost: 2_000, "provenance.cost.checkedOn": "2026-11-01" }),
      await added({ name: "MS in Deep AI", institution: "elsewhere" }),
    ];
    const into = await programForEdit(kept.id);
    const asked = async ({ id }: { id: number }) => {
      const other = await programForEdit(id);
      if (!into || !other) throw new Error("Both are there.");
      return (await reviewMerge(into, other, await alikeOf(into))).outliers.map(({ path: named }) => named);
    };
    expect(await asked(twin)).toEqual([]);
    expect(await asked(far)).toContain("was.totalCost");
    expect(await asked(stranger)).toEqual(["merge.institution"]);
  });
});
