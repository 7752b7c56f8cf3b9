/** Owns reading an Excel workbook (.xlsx) within limits: its first sheet as rows of text. */
import { type Unzipped, unzipSync, zipSync } from "fflate";
import readWorkbookFile from "read-excel-file/node";
import { z } from "zod";
import { largestUnpacked, type SheetTable, tableOf, UnreadableFile } from "./table";

const cell = z.union([z.string(), z.number(), z.boolean(), z.date(), z.null()]);
const sheets = z.array(z.object({ sheet: z.string(), data: z.array(z.array(cell)) }));

/** Whether a file is a ZIP archive, as every workbook is. */
export const isArchive = ([first, second, third, fourth]: Uint8Array): boolean =>
  first === 0x50 && second === 0x4b && third === 3 && fourth === 4;

/** The table of a workbook's first sheet that has any text. Throws an UnreadableFile. */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetTable> {
  const parts = unpacked(bytes);
  if (!parts["xl/workbook.xml"]) {
    throw new UnreadableFile("The file is no Excel workbook. Save it as “Excel workbook (.xlsx)” or as CSV.");
  }
  const read = await sheetsOf(parts);
  const sheet = read.find(({ data }) => data.some((row) => row.some((value) => textOf(value).trim() !== "")));
  const rows = (sheet?.data ?? []).map((cells, index) => ({ row: index + 1, cells: cells.map(textOf) }));
  return tableOf(rows, { kind: "workbook", encoding: null });
}

/** Parts that hold values; pictures, macros and what prints are left packed. */
const holdsValues =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/)?[^/]+\.(xml|rels)|xl\/worksheets\/[^/]+\.xml)$/;

/**
 * The parts of a workbook, unpacked. Each is unpacked into as many bytes as the archive says it has and no more, and
 * the sum is judged before, so that a small file can't become a large one. An XML document that declares entities is
 * refused, since they can multiply; Excel writes none.
 */
function unpacked(bytes: Uint8Array): Unzipped {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!holdsValues.test(name)) return false;
        size += originalSize;
        if (size > largestUnpacked) throw new UnreadableFile("The workbook is too large once it is unpacked.");
        return true;
      },
    });
    const declares = Object.values(parts).some((part) =>
      /<!(DOCTYPE|ENTITY)/i.test(new TextDecoder().decode(part.subarray(0, 10_000))),
    );
    if (declares) throw new UnreadableFile("The workbook declares XML entities, which are not read.");
    return parts;
  } catch (error) {
    throw error instanceof UnreadableFile ? error : broken();
  }
}

async function sheetsOf(parts: Unzipped) {
  try {
    // Packed again without compression: the library then reads what was judged, and nothing else.
    const again = Buffer.from(zipSync(parts, { level: 0 }));
    return sheets.parse(await readWorkbookFile(again, { trim: false }));
  } catch {
    throw broken();
  }
}

const broken = () => new UnreadableFile("The workbook can’t be read: it is damaged, protected or of another kind.");

/** A value of a cell as a person would type it; a day as YYYY-MM-DD. */
function textOf(value: z.infer<typeof cell>): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  // 0.1 + 0.2 is 0.3 in Excel, which shows 15 digits.
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value ?? "";
}
