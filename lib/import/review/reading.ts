/** Owns how one file is to be read, as a person said it: which heading fills which column, and what is asked once. */
import { z } from "zod";
import { keysOf } from "../../closed-list";
import { repaired } from "../../spreadsheets/encoding";
import type { SheetTable } from "../../spreadsheets/table";
import { type DayOrder, dayOrderOf, dayOrders, isDayColumn } from "./cells";

const order = z.enum(keysOf(dayOrders));

/** `columns` are in the order of the header; null leaves one out. `orders` are those of the columns that had to be asked about. */
export const readingSchema = z.object({
  columns: z.array(z.string().nullable()),
  repair: z.boolean(),
  orders: z.record(z.string(), order),
});
export type Reading = z.infer<typeof readingSchema>;

/** What has to be asked of a file: cells that were encoded twice, with the first of them, and the positions of columns whose days can be read in two ways. */
export type Asked = { doubled: { row: number; text: string; meant: string; count: number } | null; days: number[] };

/** The cells of one column. */
const cellsOf = ({ rows }: SheetTable, index: number) => rows.map(({ cells }) => cells[index] ?? "");

/** What has to be asked before a file can be read. */
export function askedOf(table: SheetTable): Asked {
  const found = table.rows.flatMap(({ row, cells }) =>
    cells.flatMap((text) => {
      const meant = repaired(text);
      return meant === null ? [] : [{ row, text, meant }];
    }),
  );
  const doubled = found[0] ? { ...found[0], count: found.length } : null;
  const days = table.header.flatMap((_, index) => (dayOrderOf(cellsOf(table, index)) === "ask" ? [index] : []));
  return { doubled, days };
}

/** The order of days in each column that has any: as the days say themselves, else as a person said. */
export function ordersOf(table: SheetTable, { columns, orders }: Reading): ReadonlyMap<string, DayOrder> {
  return new Map(
    columns.flatMap((column, index) => {
      if (column === null || !isDayColumn(column)) return [];
      const said = dayOrderOf(cellsOf(table, index));
      const known = said === "ask" ? orders[column] : said;
      return known ? [[column, known] as const] : [];
    }),
  );
}
