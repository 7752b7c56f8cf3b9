/** Owns where a list of programs goes on: a cursor that holds the last one given, so that no change shifts the next page. */
import { z } from "zod";
import { unusable } from "../answers/problem";

/** The program that was given last, how many had been, and the day whose order it was. */
export type Cursor = { last: number; given: number; day: number };

const stored = z.tuple([z.int().min(0), z.int().min(0), z.int().min(0)]);

/** Opaque text for an address. */
export function writeCursor({ last, given, day }: Cursor): string {
  return Buffer.from(JSON.stringify([last, given, day])).toString("base64url");
}

/** Reads one back; throws a Problem of any other text. */
export function readCursor(text: string): Cursor {
  try {
    const [last, given, day] = stored.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { last, given, day };
  } catch {
    throw unusable([{ parameter: "cursor", value: text, reason: "it is none that this list gave: begin without one" }]);
  }
}
