/** Owns the proof of which addresses and texts every schema takes, whatever field they stand in. */
import { expect, it } from "vitest";
import { z } from "zod";
import { reasonField } from "./editing/links";
import { visibleLine, visibleLines, webAddress } from "./fields";
import { nameField } from "./people/forms";
import { decisionSchema } from "./programs/corrections/decisions";
import { correctionSchema } from "./programs/corrections/reports";
import { fieldText } from "./programs/listing/field-text";
import { draftSchema } from "./programs/listing/shape";

/** What is wrong with a value, in words. */
const faults = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

it.each([
  "https://example.edu",
  "http://example.edu:8080/a?b=c#d",
  "https://8.8.8.8/",
  "https://[2606:4700::1111]/",
  "https://münchen.example/",
  "https://172.32.0.1/",
  "https://localhost.edu/",
])("takes %s", (address) => {
  expect(faults(webAddress("The source"), address)).toEqual([]);
});

it.each([
  ["example.edu", /^The source must be an address that starts with https/],
  ["javascript:alert(1)", /^The source must be an address that starts with https/],
  ["https://", /^The source must be an address that starts with https/],
  ["https://user:secret@example.edu/", /^The source must not have a user name or password in it: leave that out\.$/],
  ["https://user@example.edu/", /must not have a user name/],
  ["https://:secret@example.edu/", /must not have a user name/],
  ...[
    ...[
      "http://localhost:3000",
      "https://intranet/",
      "https://printer.local/",
      "https://db.internal",
      "https://a.localhost.",
    ],
    ...[
      "http://127.0.0.1/",
      "http://2130706433/",
      "http://0x7f.1/",
      "http://10.1.2.3/",
      "http://172.16.0.1",
      "http://0/",
    ],
    ...[
      "http://192.168.1.1/",
      "http://169.254.169.254/latest",
      "http://100.64.0.1/",
      "http://224.0.0.1/",
      "https://[::1]/",
    ],
    ...["https://[fe80::1]/", "https://[fd00::1]/", "https://[::ffff:10.0.0.1]/"],
  ].map((address): [string, RegExp] => [address, /^The source must be a page that everybody can open/]),
  [`https://example.edu/${String.fromCodePoint(0x202e)}x`, /can’t be seen \(U\+202E\)/],
])("refuses %s once, and says why", (address, message) => {
  expect(faults(webAddress("The source"), address)).toEqual([expect.stringMatching(message)]);
});

const hidden = String.fromCodePoint(0x200b);
const turning = `MS ${String.fromCodePoint(0x202e)}in AI`;

it.each<[string, (text: string) => string[]]>([
  ["a line", (text) => faults(z.string().superRefine(visibleLine("It")), text)],
  ["lines", (text) => faults(z.string().superRefine(visibleLines("It")), text)],
  ["a person’s name", (text) => faults(nameField, text)],
  ["the reason of a change", (text) => faults(reasonField, text)],
  ["the reason of a decision", (text) => faults(decisionSchema.shape.reason, text)],
  [
    "a correction’s value",
    (text) => faults(correctionSchema, { figure: "cost", value: text, sourceUrl: "https://a.edu", message: "" }),
  ],
  [
    "a correction’s words",
    (text) => faults(correctionSchema, { figure: "other", value: "", sourceUrl: "", message: text }),
  ],
  ["a program’s name", (text) => faults(draftSchema.shape.name, text)],
  ["a city", (text) => faults(draftSchema.shape.city, text)],
  ["a note", (text) => faults(draftSchema.shape.note, text)],
  ["a figure’s note", (text) => faults(draftSchema.shape.provenance.out.shape.cost.shape.note, text)],
  ["where it is said", (text) => faults(draftSchema.shape.guides, { robotics: text })],
])("%s is nothing that can’t be seen, and says so once", (_, said) => {
  expect(said(hidden)).toEqual([expect.stringMatching(/has nothing that can be seen in it\.$/)]);
  expect(said(turning)).toEqual([expect.stringMatching(/has a character that can’t be seen \(U\+202E\) after “MS”/)]);
  expect(said("San José")).toEqual([]);
});

it("a field’s value that is named as an object’s part is shown as it is", () => {
  for (const word of ["constructor", "__proto__", "toString"]) {
    for (const path of ["degree", "subject", "name", word, "provenance.cost.state"]) {
      expect(fieldText(path, word)).toBe(word);
    }
  }
});
