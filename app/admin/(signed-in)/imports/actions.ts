"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/authorization/action";
import { memberOf } from "@/lib/closed-list";
import { db } from "@/lib/database/db";
import { reasonField } from "@/lib/editing/links";
import { type Fault, type FormState, failed, typedIn } from "@/lib/form-state";
import { applyRows, chooseRows, undoApplied } from "@/lib/import/review/apply";
import { dayOrders, isDayColumn } from "@/lib/import/review/cells";
import { columnLabels } from "@/lib/import/review/headers";
import { dryRun, importOf, keepFile, tableOfImport } from "@/lib/import/review/kept";
import { askedOf, type Reading } from "@/lib/import/review/reading";
import { undoFaults } from "@/lib/programs/saving/undo-text";
import { mostBytes, mostText } from "./limits";

const gone = { path: "", message: "This import is gone. Send the file again." };

/** Keeps a file that was sent and leads to its columns; changes no program. */
export const sendFileAction = editorAction(
  z.object({ why: reasonField }),
  async (editor, { why }, form): Promise<FormState> => {
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) return failed(form, { path: "file", message: "Choose a file." });
    if (file.size > mostBytes) {
      return failed(form, { path: "file", message: `The file is larger than ${mostText}. Send it in parts.` });
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const name = file.name.replace(/[\p{Cc}\p{Cf}]/gu, "").slice(0, 120) || "File";
    redirect(`/admin/imports/${await keepFile(db(), editor, { name, bytes, why })}`);
  },
);

/** Judges every row of a file, read as the person says; changes no program. */
export const readImportAction = editorAction(
  z.object({ import: z.string() }),
  async (_editor, { import: id }, form): Promise<FormState> => {
    const kept = await importOf(db(), id);
    if (!kept || kept.problem !== null) return failed(form, gone);
    const table = await tableOfImport(db(), id);
    const typed = typedIn(form);
    const columns = table.header.map((_, index) => {
      const chosen = typed[`column.${index}`]?.[0] ?? "";
      return columnLabels.has(chosen) ? chosen : null;
    });
    const faults: Fault[] = columns.flatMap((column, index) => {
      const first = columns.indexOf(column);
      const message = `“${table.header[first]}” fills this already. Choose it once.`;
      return column !== null && first !== index ? [{ path: `column.${index}`, message }] : [];
    });
    if (columns.every((column) => column === null)) {
      faults.push({ path: "", message: "Choose what at least one column is." });
    }
    const orders: Reading["orders"] = {};
    for (const index of askedOf(table).days) {
      const [column, order] = [columns[index] ?? null, memberOf(dayOrders, typed[`order.${index}`]?.[0])];
      if (column === null || !isDayColumn(column)) continue;
      if (order) orders[column] = order;
      else faults.push({ path: `order.${index}`, message: "Say which order its days have." });
    }
    if (faults.length > 0) return failed(form, ...faults);
    const reading = { columns, repair: typed.repair?.[0] === "yes", orders };
    if (!(await dryRun(db(), id, reading))) return failed(form, gone);
    redirect(`/admin/imports/${id}`);
  },
);

const rowNumbers = z
  .string()
  .trim()
  .regex(/^(\d{1,7}([\s,;]+\d{1,7})*)?$/, "Write numbers of rows, such as 4, 7.")
  .transform((text) => text.split(/[\s,;]+/).flatMap((number) => (number === "" ? [] : [Number(number)])))
  .refine((rows) => rows.length <= 500, "Name at most 500 rows.");

/** Applies the rows that are chosen, against the versions that the dry run showed; also goes on where it was stopped. */
export const applyImportAction = editorAction(
  z.object({
    import: z.string(),
    checked: z.iso.datetime().transform((text) => new Date(text)),
    kinds: z.array(z.enum(["create", "update", "duplicate"])),
    without: rowNumbers.default([]),
    goOn: z.string().optional(),
  }),
  async (editor, { import: id, checked, kinds, without, goOn }, form): Promise<FormState> => {
    const kept = await importOf(db(), id);
    if (!kept) return failed(form, gone);
    if (goOn === undefined) {
      if (kinds.length === 0) return failed(form, { path: "kinds", message: "Choose what is to be applied." });
      if (!(await chooseRows(db(), editor, { id, kinds, without, checkedAt: checked }))) {
        return failed(form, { path: "", message: "This was applied or judged again meanwhile. Load this page again." });
      }
    } else if (kept.appliedAt === null) return failed(form, gone);
    await applyRows(db(), editor, { id, why: kept.why });
    redirect(`/admin/imports/${id}`);
  },
  ["kinds"],
);

/** Takes a whole import back. */
export const undoImportAction = editorAction(
  z.object({ import: z.string() }),
  async (editor, { import: id }, form): Promise<FormState> => {
    const kept = await importOf(db(), id);
    if (!kept || kept.appliedAt === null) return failed(form, gone);
    const undone = await undoApplied(db(), editor, id);
    if (undone.outcome !== "undone") return failed(form, ...(await undoFaults(undone)));
    redirect(`/admin/imports/${id}`);
  },
);
