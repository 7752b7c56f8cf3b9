/** Owns drawing a text as a QR code. */
import { encode } from "uqr";

/** One SVG path over `size` × `size` squares; the quiet zone of four squares around it is the caller's. */
export type QrPicture = { path: string; size: number };

/** Draws the dark squares, each run of a row as one rectangle. Throws when the text is too long for a code. */
export function qrPicture(text: string): QrPicture {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const path = data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join("");
  return { path, size };
}

/** Where each run of dark squares begins and how long it is. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}
