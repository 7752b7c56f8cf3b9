/** Owns the proof that documents are read in their own letters and layouts, and what can't be read is said. */
import { expect, it } from "vitest";
import { factFields } from "../programs/model/fact-table";
import { pdfOf } from "./documents/pdf-fixtures";
import { cellOf } from "./findings";
import { type Document, pageOf, readDocument } from "./read-page";

const today = "2026-11-29";
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, "utf8"));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

async function certainIn(document: Document) {
  const findings = await readDocument(document, today);
  return Object.fromEntries(
    findings.filter(({ certain }) => certain).map(({ path, value }) => [factFields[path].column, cellOf(path, value)]),
  );
}

it("a PDF: labels with a colon, labels beside their values, sentences over several lines", async () => {
  const bytes = pdfOf([
    { x: 60, y: 720, text: "Master of Science in Artificial Intelligence", size: 18 },
    { x: 60, y: 690, text: "Credits required: 30" },
    { x: 60, y: 670, text: "Program length" },
    { x: 260, y: 670, text: "20 months" },
    { x: 60, y: 650, text: "Tuition per credit" },
    { x: 260, y: 650, text: "$915" },
    { x: 60, y: 610, text: "Applicants need a minimum undergraduate GPA of 3.0, and" },
    { x: 60, y: 597, text: "GRE scores are not required." },
  ]);
  expect(await certainIn({ bytes, type: "application/pdf" })).toEqual({
    credits: "30",
    duration_months: "20",
    cost_per_credit_usd: "915",
    min_gpa: "3.0",
    gre_required: "no",
  });
});

it("a PDF in two columns is read column by column, as it was written", async () => {
  const bytes = pdfOf([
    { x: 60, y: 740, text: "MS in Machine Learning", size: 18 },
    { x: 60, y: 700, text: "The program requires 33" },
    { x: 60, y: 687, text: "credit hours of courses." },
    { x: 320, y: 700, text: "Housing on campus costs" },
    { x: 320, y: 687, text: "$12,400 a year." },
  ]);
  expect(await certainIn({ bytes, type: null })).toEqual({ credits: "33" });
});

it("what is no PDF inside, and what is neither HTML nor PDF, is refused in words", async () => {
  await expect(pageOf({ bytes: utf8("%PDF-1.7 and nothing more"), type: null })).rejects.toThrow(
    "it is no PDF that can be read, but damaged or locked",
  );
  await expect(pageOf({ bytes: utf8("PK"), type: "application/zip" })).rejects.toThrow(
    "only HTML and PDF are read, and it is application/zip",
  );
  await expect(pageOf({ bytes: utf8("\0\0\0"), type: null })).rejects.toThrow("and it is neither");
});

it.each([
  ["named by the server", "text/html; charset=iso-8859-1", latin1("<h1>MS in AI</h1><p>Cr\xe9dits: 30</p>")],
  ["named by the page", null, latin1('<meta charset="windows-1252"><h1>MS in AI</h1><p>Cr\xe9dits: 30</p>')],
  ["named by nobody", "text/html", latin1("<h1>MS in AI</h1><p>Cr\xe9dits: 30</p>")],
  ["named wrongly", "text/html; charset=nonsense", utf8("<h1>MS in AI</h1><p>Crédits: 30</p>")],
])("letters %s", async (_, type, bytes) => {
  const page = await pageOf({ bytes, type });
  expect(page.passages.at(-1)).toMatchObject({ labels: ["Crédits"], text: "30" });
});

it("HTML that nobody closed, nested without end, or of frames alone says what it says", async () => {
  const deep = utf8(`<h1>MS in AI</h1><p>${"<div>".repeat(5000)}Credits: 30`);
  expect(await certainIn({ bytes: deep, type: null })).toEqual({ credits: "30" });
  const frames = utf8('<frameset><frame src="a.html"></frameset>');
  expect(await readDocument({ bytes: frames, type: null }, today)).toEqual([]);
});
