/** Owns what the server tells the shortlist about its programs. */
import type { ReactNode } from "react";

/** What the reader asks the facts for: both as an address gives them. */
export type ReaderGiven = { near: string | null; resident: string | null };

/** One program of the list as the directory knows it now. */
export type Listed = {
  /** The slug that was asked for, and its present one. */
  asked: string;
  slug: string;
  label: string;
  /** Its number in short links. */
  id: number;
  /** Whole US dollars, the upper end of a range; null: not known. */
  price: number | null;
  /** From the reader's place; null: none given, not known, or taught only online. */
  miles: number | null;
  card: ReactNode;
  /** Its line in a spreadsheet. */
  line: readonly (string | number | null)[];
};

/** Asks the server for the facts of programs by slug; those that it leaves out are gone. */
export type AskFacts = (slugs: string[], reader: ReaderGiven) => Promise<Listed[]>;
