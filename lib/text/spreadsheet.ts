/** Owns making tables safe for spreadsheets, which run a cell that looks like a formula. */

export type Table = readonly (readonly string[])[];

/** Options of `csv-stringify` for a file that spreadsheets open as it is; its cells go through `asText` first. */
export const csvOptions = {
  // Without a byte-order mark Excel does not read the file as UTF-8.
  bom: true,
  record_delimiter: "windows",
  // By itself the library quotes only cells that hold the line end it writes, not a lone CR or LF.
  quoted_match: /[\r\n]/,
} as const;

/**
 * The text, with an apostrophe before it where a spreadsheet would run it as a formula: where it begins
 * with a tab or a line break or, perhaps after spaces, with =, +, - or @ (or a full-width form of them).
 * The rule is OWASP's for CSV injection. A cell that is not text stays as it is.
 */
export function asText<T>(cell: T): T | string {
  return typeof cell === "string" && /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
}

/** Tab-separated lines, as they are pasted into a spreadsheet; white space inside a cell becomes one space. */
export function tabbed(table: Table): string {
  return table.map((row) => row.map((cell) => asText(cell).replace(/\s+/g, " ")).join("\t")).join("\n");
}

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** The table as HTML; the cells of its first row and first column are headings. */
export function htmlTable(table: Table): string {
  const rows = table.map((row, line) => {
    const cells = row.map((cell, position) => {
      const name = line === 0 || position === 0 ? "th" : "td";
      return `<${name}>${asText(cell).replace(/[&<>"]/g, (sign) => entities.get(sign) ?? sign)}</${name}>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table>${rows.join("")}</table>`;
}
