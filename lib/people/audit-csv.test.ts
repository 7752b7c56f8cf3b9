/** Owns the proof that the log as CSV is what was logged and runs nothing in a spreadsheet. */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { auditCsv } from "./audit-csv";

const rows = z.array(z.array(z.string()));

it("gives every field back, and none that begins a formula", () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom("=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "＝1", 'a"b', "a\r\nb", "ü, “x”"),
  );
  fc.assert(
    fc.property(text, text, (name, subject) => {
      const csv = auditCsv([
        {
          id: 1,
          at: new Date(0),
          person: { id: "p", name, email: "ada@example.org" },
          kind: "sign-in",
          subject,
          details: { by: "passkey" },
        },
      ]);
      expect(csv.charCodeAt(0)).toBe(0xfeff);
      const [head, row] = rows.parse(parse(csv, { bom: true, record_delimiter: "\r\n" }));
      expect(head).toEqual(["at", "person", "email", "kind", "what", "subject", "details"]);
      expect(row?.slice(2, 5)).toEqual(["ada@example.org", "sign-in", "Signed in"]);
      for (const [field, value] of [
        [row?.[1], name],
        [row?.[5], subject],
      ]) {
        expect([value, `'${value}`]).toContain(field);
        expect(field ?? "").not.toMatch(/^[=+\-@\t\r]/);
        // Spreadsheets trim a cell and read full-width signs, too.
        expect(field ?? "").not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }
    }),
  );
});
