/** Owns the proof that coverage and what is known are read from the database as it is, and its history from revisions. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrate } from "../../../prisma/migrate";
import { db } from "../../database/db";
import { overTime } from "./known";
import { currentCoverage, currentKnowledge } from "./read";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-coverage-"));

type Made = { name: string; status: string; createdAt: string; known: readonly string[] };

async function made({ name, status, createdAt, known }: Made): Promise<number> {
  const figures = ["delivery", "duration", "credits", "cost"].map((figure) =>
    known.includes(figure)
      ? { figure, state: "published", checkedOn: figure === "cost" ? "2026-11-10" : null }
      : { figure, state: "unknown", reason: "not-published" },
  );
  const { id } = await db().program.create({
    data: {
      slug: name.toLowerCase(),
      name,
      institution: { connect: { unitid: 1 } },
      degree: "masters",
      subject: "machine-learning",
      city: "Erie",
      state: "PA",
      status,
      createdAt: new Date(createdAt),
      provenance: { create: figures },
    },
  });
  return id;
}

beforeAll(async () => {
  const file = path.join(folder, "coverage.db");
  migrate(file);
  process.env.DATABASE_URL = `file:${file}`;
  await db().institution.create({ data: { slug: "x", name: "X", unitid: 1, city: "Erie", state: "PA" } });
  const awards = (unitid: number, degree: string, year: string, n: number | null) => ({
    unitid,
    degree,
    year,
    institution: `I${unitid}`,
    city: "Erie",
    state: "PA",
    awards: n,
  });
  await db().aiAwards.createMany({
    data: [
      awards(1, "masters", "2023-2024", 12),
      awards(1, "bachelors", "2023-2024", 3),
      awards(2, "masters", "2023-2024", 5),
      awards(2, "bachelors", "2023-2024", 0),
      awards(3, "masters", "2022-2023", 9),
    ],
  });
  await made({ name: "A", status: "published", createdAt: "2026-11-01", known: ["delivery", "cost"] });
  const found = await made({ name: "B", status: "published", createdAt: "2026-11-01", known: ["delivery", "credits"] });
  await made({ name: "C", status: "draft", createdAt: "2026-11-02", known: ["cost"] });
  await db().revision.create({
    data: {
      programId: found,
      version: 2,
      origin: "form",
      at: new Date("2026-11-20"),
      changes: JSON.stringify({
        status: { before: "draft", after: "published" },
        "provenance.credits.state": { before: "unknown", after: "published" },
      }),
    },
  });
});

afterAll(async () => {
  await db().$disconnect();
  fs.rmSync(folder, { recursive: true, force: true });
});

it("joins awards of the latest year to published programs by institution and level", async () => {
  const found = await currentCoverage();
  expect(found.map(({ unitid, degree, state, programs }) => [unitid, degree, state, programs.length])).toEqual([
    [1, "bachelors", "other-level", 2],
    [1, "masters", "listed", 2],
    [2, "masters", "not-yet", 0],
  ]);
});

it("counts what is known of published programs now, and when it came to be known", async () => {
  const { programs, facts, changes, checked } = await currentKnowledge();
  expect([...programs]).toEqual([["masters", 2]]);
  const all = (fact: string) => facts.find((one) => one.fact === fact)?.all;
  expect(all("delivery")).toEqual({ known: 2, answered: 0, of: 2 });
  expect(all("cost")).toEqual({ known: 1, answered: 1, of: 2 });
  expect(all("gre")).toEqual({ known: 0, answered: 0, of: 2 });
  const history = overTime(changes, { degree: null, fact: null });
  expect(history.map(({ day, known }) => [day, known])).toEqual([
    ["2026-11-01", 2],
    ["2026-11-20", 4],
  ]);
  const [before, after] = history.map(({ of }) => of);
  expect(after).toBe(2 * (before ?? 0));
  // The end of each fact's history is what the table says of it.
  for (const { fact, all: now } of facts) {
    const { known, of } = overTime(changes, { degree: null, fact }).at(-1) ?? { known: 0, of: 0 };
    expect({ fact, known, of }).toEqual({ fact, known: now.known, of: now.of });
  }
  expect(overTime(changes, { degree: "masters", fact: "credits" })).toEqual([
    { day: "2026-11-01", known: 0, of: 1 },
    { day: "2026-11-20", known: 1, of: 2 },
  ]);
  expect(checked).toEqual([{ day: "2026-11-10", degree: "masters", fact: "cost", by: 1 }]);
});
