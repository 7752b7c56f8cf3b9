/** Owns what a reader may say of their situation, as they type it: its fields, and how they are kept as text. */

import { keysOf } from "../../closed-list";
import { amountIn, askWhich } from "../../parse";
import type { State } from "../model/vocabulary";
import type { Reader } from "../price/price";

type Field = { label: string; hint: string; least: number; most: number };

/** The numbers a reader may type, each with what it may be. Money is in US dollars, shares in per cent. */
export const readerInputFields = {
  credits: { label: "Credits a term", hint: "how many you would take", least: 1, most: 60 },
  terms: { label: "Terms a year", hint: "2 unless you say so", least: 1, most: 6 },
  employer: { label: "Your employer pays, $ a year", hint: "toward tuition", least: 0, most: 200_000 },
  transfer: { label: "Transfer credits", hint: "that the program accepts", least: 0, most: 200 },
  savings: { label: "Your savings for it, $", hint: "spent before a loan", least: 0, most: 5_000_000 },
  cost: { label: "What it costs you, $ in all", hint: "we have no price", least: 0, most: 1_000_000 },
  length: { label: "Years it takes", hint: "we don’t know it", least: 0, most: 15 },
  now: { label: "Your current income, $ a year", hint: "before taxes; 0 if none", least: 0, most: 5_000_000 },
  low: { label: "Lowest, $ a year", hint: "", least: 0, most: 5_000_000 },
  high: { label: "Highest, $ a year", hint: "", least: 0, most: 5_000_000 },
  lost: { label: "Income given up, %", hint: "while you study", least: 0, most: 100 },
  loan: { label: "Loan, $", hint: "", least: 0, most: 1_000_000 },
  rate: { label: "Its interest, % a year", hint: "", least: 0, most: 50 },
  payoff: { label: "Paid back in, years", hint: "", least: 1, most: 40 },
} satisfies Record<string, Field>;
export type ReaderInputField = keyof typeof readerInputFields;

/** What was typed, by field; also `wage`, which is chosen. Empty fields are left out. */
export type ReaderInputs = Partial<Record<ReaderInputField | "wage", string>>;

const keys = new Set([...Object.keys(readerInputFields), "wage"]);
const longest = 40;

/** The numbers that can be used, and for the others what is wrong with what was typed. */
export function readInputs(typed: ReaderInputs): {
  values: Partial<Record<ReaderInputField, number>>;
  wrong: Partial<Record<ReaderInputField, string>>;
} {
  const values: Partial<Record<ReaderInputField, number>> = {};
  const wrong: Partial<Record<ReaderInputField, string>> = {};
  for (const key of keysOf(readerInputFields)) {
    const text = typed[key]?.trim() ?? "";
    if (text === "") continue;
    const { least, most } = readerInputFields[key];
    const number = text.replace(/\s*%$/, "");
    const value = amountIn(number);
    const which = askWhich(number);
    if (which) wrong[key] = `Not counted yet: “${number}” ${which}.`;
    else if (typeof value !== "number" || value < 0) wrong[key] = "Enter a number; this is not counted.";
    else if (value < least || value > most)
      wrong[key] = `Enter a number from ${least} to ${most.toLocaleString("en-US")}; this is not counted.`;
    else values[key] = value;
  }
  return { values, wrong };
}

/** The reader that a price is computed for, who lives where the page was asked for. */
export function readerOf(typed: ReaderInputs, resident: State | null): Reader {
  const { values } = readInputs(typed);
  return {
    resident,
    creditsPerTerm: values.credits ?? null,
    termsPerYear: values.terms ?? null,
    employerPerYear: values.employer ?? null,
    transferCredits: values.transfer ?? null,
  };
}

/** What is typed as the query of a fragment, "credits=9&terms=3"; "" for nothing. */
export function inputsToText(typed: ReaderInputs): string {
  return new URLSearchParams(kept(Object.entries(typed))).toString();
}

/** Reads it back; what it does not know is dropped, whoever wrote it. */
export function inputsFromText(text: string): ReaderInputs {
  return Object.fromEntries(kept([...new URLSearchParams(text)]));
}

function kept(entries: [string, string | undefined][]): [string, string][] {
  return entries.flatMap(([key, value]): [string, string][] =>
    keys.has(key) && value ? [[key, value.slice(0, longest)]] : [],
  );
}
