/** Owns the tests of seed files that are wrong, or only look it. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { emptyDatabase, seedWith } from "./fixtures";
import { loadSeed } from "./load";

async function problemsOf(folder: string, prisma = emptyDatabase()): Promise<string[]> {
  const message = await loadSeed(prisma, folder).then(
    () => "",
    (error: Error) => error.message,
  );
  expect(await prisma.institution.count()).toBe(0);
  return message.split("\n").slice(1);
}

describe("seed files with mistakes", () => {
  it("are refused whole, every mistake named by file, line or row, and column", async () => {
    const folder = seedWith((file, text) => {
      const lines = text.split("\n");
      const edit = (line: number, from: string, to: string) => {
        const before = lines[line - 1] ?? "";
        if (!before.includes(from)) throw new Error(`Line ${line} of ${file} has no ${from}.`);
        lines[line - 1] = before.replace(from, to);
      };
      if (file === "programs.csv") {
        edit(2, "bachelors", "bachelor");
        edit(4, ",48,125,", ',forty-eight,"125\n",');
        edit(5, ",arizona-state-university,", ",arizona-state-college,");
        edit(12, "1265.60,45562", "1265.60,ask us");
        lines.splice(20, 0, lines[19] ?? "");
      }
      if (file === "institutions.csv") edit(3, ",public,", ",state,");
      if (file === "rates.csv") edit(2, "adelphi-university", "adelphi");
      if (file === "credit-units.csv") edit(2, ",own,", ",points,");
      return lines.join("\n");
    });
    const problems = await problemsOf(folder);
    const expected = [
      "institutions.csv line 3, column control: must be one of: public, private-nonprofit, private-for-profit.",
      "rates.csv line 2, column institution: institutions.csv has no good row with the slug “adelphi”.",
      "credit-units.csv line 2, column credit_unit: must be one of: semester, quarter, own.",
      "programs.csv: row 2, column degree: The degree must be one of: associate, bachelors, masters",
      "programs.csv: row 4, column duration_months: The duration must be a whole number of months from 1 to 180.",
      // Its row in institutions.csv is the one with the mistake.
      "programs.csv: row 4, column institution: No institution has this slug.",
      // Rows are counted, not lines: row 4 holds a line break.
      "programs.csv: row 5, column institution: No institution has this slug.",
      "programs.csv: row 12, column total_cost_usd: The total price must be a whole number of dollars",
      "programs.csv: row 21, column slug: The same stands in row 20.",
    ];
    for (const line of expected)
      expect(
        problems.find((problem) => problem.startsWith(line)),
        line,
      ).toBeDefined();
    expect(problems).toHaveLength(expected.length);
  });

  it("name the column a figure's own source stands in", async () => {
    const folder = seedWith((_, text) => text.replace("https://www.wpi.edu/node/17416", "www.wpi.edu/node/17416"));
    expect((await problemsOf(folder)).join("\n")).toContain("column cost_source_url: The price: its source must be");
  });

  it.each([
    [
      "a missing column",
      (text: string) => text.replace("slug,", "id,"),
      "programs.csv: row 1, column slug: the column is missing.",
    ],
    [
      "an unknown column",
      (text: string) => text.replace("slug,", "id,"),
      "programs.csv: row 1, column id: the column is unknown.",
    ],
    [
      "a row that is too long",
      (text: string) => text.replace(/\n$/, ",x\n"),
      "programs.csv: row 371: has 44 cells, the header has 43.",
    ],
    [
      "a quote that never ends",
      (text: string) => `${text}"open`,
      "programs.csv: row 372: a quote is opened and never closed.",
    ],
    ["no rows at all", () => "", "programs.csv: The file is empty."],
  ])("with %s are refused", async (_, edit, problem) => {
    const folder = seedWith((file, text) => (file === "programs.csv" ? edit(text) : text));
    expect((await problemsOf(folder)).join("\n")).toContain(problem);
  });

  it("that are missing, or not UTF-8, are refused", async () => {
    const folder = seedWith((_, text) => text);
    fs.writeFileSync(path.join(folder, "programs.csv"), Buffer.from([0x73, 0xe9, 0x0a]));
    fs.rmSync(path.join(folder, "rates.csv"));
    const problems = await problemsOf(folder);
    expect(problems).toEqual([
      expect.stringMatching(/^rates\.csv: can't be read/),
      expect.stringMatching(/^programs\.csv: The file is not UTF-8 text/),
    ]);
  });

  it("may begin with a byte order mark and end lines as Windows does", async () => {
    const plain = emptyDatabase();
    await loadSeed(plain);
    const folder = seedWith((_, text) => `\ufeff${text.replaceAll("\n", "\r\n")}`);
    const prisma = emptyDatabase();
    await loadSeed(prisma, folder);
    expect(await prisma.program.findMany({ select: { name: true, slug: true, note: true } })).toEqual(
      await plain.program.findMany({ select: { name: true, slug: true, note: true } }),
    );
    expect(await prisma.institution.count({ where: { name: "University of Wisconsin–Milwaukee" } })).toBe(1);
  });
});
