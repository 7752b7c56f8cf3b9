/** Owns what the cells of a table say: which is a head, and of which row and column each value is said. */

export type Cell = { text: string; isHead: boolean; columns: number; rows: number };
type Said = { labels: string[]; text: string; among: { own: string; all: string[] }[]; isHeading?: boolean };

/** Columns and rows read of a table; what is larger is no table of a program. */
const widest = 40;
const tallest = 400;

/** Cells by row and column, each as often as it spans. */
function gridOf(rows: readonly (readonly Cell[])[]): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  for (const [down, row] of rows.entries()) {
    let across = 0;
    for (const cell of row) {
      if (across > widest) break;
      while (grid[down]?.[across]) across += 1;
      for (let r = 0; r < cell.rows; r += 1) {
        for (let c = 0; c < cell.columns; c += 1) {
          const line = grid[down + r];
          if (line) line[across + c] = cell;
        }
      }
      across += cell.columns;
    }
  }
  return grid;
}

/** Column heads that say nothing of what stands below them. */
const idle =
  /^(?:items?|details?|values?|descriptions?|information|requirements?|categor(?:y|ies)|types?|facts?|answers?|questions?|)$/i;

const isFigure = (text: string) => /\d/.test(text);

/** What a table says, a value at a time, in its order. */
export function tablePassages(rows: readonly (readonly Cell[])[]): Said[] {
  const grid = gridOf(rows.slice(0, tallest));
  const width = Math.max(0, ...grid.map((row) => row.length));
  const filled = grid.filter((row) => row.some((cell) => cell && cell.text !== ""));
  const [first, ...others] = filled;
  if (!first) return [];
  // One cell across is a heading of the rows below it.
  const isAllHeads = new Set(first).size > 1 && first.every((cell) => !cell || cell.isHead || cell.text === "");
  const looksLikeHeads =
    width > 2 &&
    others.length > 0 &&
    first.every((cell) => cell && !isFigure(cell.text) && cell.text.length <= 60) &&
    others.some((row) => row.slice(1).some((cell) => cell && isFigure(cell.text)));
  const hasHeads = filled.length > 1 && (isAllHeads || looksLikeHeads);
  const heads = hasHeads ? first : [];
  const body = hasHeads ? others : filled;
  if (!hasHeads && width === 2) return body.flatMap((row) => pairOf(row[0], row[1]));
  // A first column whose heads span rows parts pairs into groups.
  if (!hasHeads && width === 3 && body.some(([group]) => group && group.rows > 1)) {
    return body.flatMap((row) => pairOf(row[1], row[2]));
  }
  let section = "";
  const names = body.map((row) => row[0]?.text ?? "");
  return body.flatMap((row) => {
    const distinct = [...new Set(row.filter((cell): cell is Cell => cell !== undefined && cell.text !== ""))];
    const [head, ...values] = distinct;
    if (!head) return [];
    // A row that is one text across is a heading of those below it.
    if (values.length === 0) {
      section = head.text;
      return [{ labels: [], text: head.text, among: [] }];
    }
    return valuesOf(row, head, heads, section, names);
  });
}

function pairOf(label: Cell | undefined, value: Cell | undefined): Said[] {
  if (!label || !value || value.text === "") return [];
  if (label === value) return [{ labels: [], text: label.text, among: [], isHeading: true }];
  return [{ labels: [label.text], text: value.text, among: [] }];
}

/** The values of a row, each said of the row and of its column. */
function valuesOf(
  row: readonly (Cell | undefined)[],
  head: Cell,
  heads: readonly (Cell | undefined)[],
  section: string,
  names: string[],
): Said[] {
  const columns = heads.slice(1).map((cell) => cell?.text ?? "");
  return [...new Set(row)].flatMap((cell) => {
    const column = heads[row.indexOf(cell)]?.text ?? "";
    // The first column is said of nothing but its own head.
    if (!cell || cell.text === "" || cell === head) {
      return heads.length > 0 && row.length > 2 && cell && column !== "" && cell.text !== ""
        ? [{ labels: [column], text: cell.text, among: [] }]
        : [];
    }
    const isSum = /^(?:degree |program |grand )?total\b/i.test(head.text);
    const named = isSum && /credit|hour|unit/i.test(`${head.text} ${column}`) ? ["Total credits"] : [];
    // What a rate is per often stands in a column of its own.
    const beside = row.flatMap((one) => (one && one !== cell && !isFigure(one.text) ? one.text : []));
    const own = idle.test(column) ? head.text : column;
    const labels = [...named, own, head.text, `${head.text} ${column}`, ...beside, section];
    const among = [
      { own: head.text, all: names },
      { own: column, all: columns },
    ];
    return [{ labels: [...new Set(labels.filter((label) => label !== ""))], text: cell.text, among }];
  });
}
