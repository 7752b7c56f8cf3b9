/** Owns tables on their way into a spreadsheet: nothing in them is taken for a formula. */

export type Table = readonly (readonly string[])[];

/**
 * The text with an apostrophe before it where a spreadsheet would take it for a formula: it begins,
 * perhaps after spaces, with =, +, -, @ (their full-width forms too), a tab or a line break.
 * The rule is OWASP's for CSV injection.
 */
export function asText(cell: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
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
