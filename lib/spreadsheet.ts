/** Owns tables on their way into a spreadsheet: nothing in them is taken for a formula. */

export type Table = readonly (readonly string[])[];

/** How `csv-stringify` writes a file that spreadsheets open as it is, after `asText` went over its cells. */
export const csvOptions = {
  // Without the mark Excel takes UTF-8 for something else.
  bom: true,
  record_delimiter: "windows",
  // The library quotes only the line end it writes itself; others break a file just as well.
  quoted_match: /[\r\n]/,
} as const;

/**
 * The text with an apostrophe before it where a spreadsheet would take it for a formula: it begins,
 * perhaps after spaces, with =, +, -, @ (their full-width forms too), a tab or a line break.
 * The rule is OWASP's for CSV injection. What is not text stays as it is.
 */
export function asText<T>(cell: T): T | string {
  return typeof cell === "string" && /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
}

/** Tab-separated lines, as spreadsheets paste them; tabs and line breaks inside a cell become spaces. */
export function tabbed(table: Table): string {
  return table.map((row) => row.map((cell) => asText(cell).replace(/\s+/g, " ")).join("\t")).join("\n");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The table as HTML; its first row and first column are headings. */
export function htmlTable(table: Table): string {
  const rows = table.map((row, line) => {
    const cells = row.map((cell, position) => {
      const name = line === 0 || position === 0 ? "th" : "td";
      return `<${name}>${asText(cell).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)}</${name}>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table>${rows.join("")}</table>`;
}
