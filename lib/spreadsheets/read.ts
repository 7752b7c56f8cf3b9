/** Owns reading a table from a file of any known kind. */
import { readSeparated } from "./separated";
import { largestFile, type SheetTable, UnreadableFile } from "./table";
import { isArchive, readWorkbook } from "./workbook";

/** The table of a file: an Excel workbook, or text with separated cells. Throws an UnreadableFile, which says what is wrong. */
export async function readTable(bytes: Uint8Array): Promise<SheetTable> {
  if (bytes.length > largestFile) {
    throw new UnreadableFile(`The file is larger than ${largestFile / 1_000_000} MB. Send it in parts.`);
  }
  if (isArchive(bytes)) return readWorkbook(bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11) {
    throw new UnreadableFile(
      "The file is of an old kind (.xls) or has a password. Save it as “Excel workbook (.xlsx)”.",
    );
  }
  return readSeparated(bytes);
}
