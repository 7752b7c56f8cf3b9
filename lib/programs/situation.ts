/** Owns what a reader may say of their situation, as they type it: its fields, and how they are kept as text. */
import type { Reader } from "./price";
import { keysOf, memberOf, type State, states } from "./vocabulary";

type Field = { label: string; hint: string; least: number; most: number };

/** The numbers a reader may type, each with what it may be. Money is in US dollars, shares in per cent. */
export const situationFields = {
  credits: { label: "Credits a term", hint: "how many you would take", least: 1, most: 60 },
  terms: { label: "Terms a year", hint: "2 unless you say so", least: 1, most: 6 },
  employer: { label: "Your employer pays, $ a year", hint: "toward tuition", least: 0, most: 200_000 },
  transfer: { label: "Transfer credits", hint: "taken over by the program", least: 0, most: 200 },
  cost: { label: "What it costs you, $ in all", hint: "no price is known", least: 0, most: 1_000_000 },
  length: { label: "Years it takes", hint: "not known", least: 0, most: 15 },
  now: { label: "Your income now, $ a year", hint: "before taxes; 0 if none", least: 0, most: 5_000_000 },
  low: { label: "Lowest, $ a year", hint: "", least: 0, most: 5_000_000 },
  high: { label: "Highest, $ a year", hint: "", least: 0, most: 5_000_000 },
  lost: { label: "Income given up, %", hint: "while you study", least: 0, most: 100 },
  loan: { label: "Loan, $", hint: "", least: 0, most: 1_000_000 },
  rate: { label: "Its interest, % a year", hint: "", least: 0, most: 50 },
  payoff: { label: "Paid back in, years", hint: "", least: 1, most: 40 },
} satisfies Record<string, Field>;
export type SituationField = keyof typeof situationFields;

/** What was typed, by field; also `state` and `wage`, which are chosen. Empty fields are left out. */
export type Typed = Partial<Record<SituationField | "state" | "wage", string>>;

const keys = new Set([...Object.keys(situationFields), "state", "wage"]);
const longest = 40;

/** The numbers that can be used, and for the others what is wrong with what was typed. */
export function read(typed: Typed): {
  values: Partial<Record<SituationField, number>>;
  wrong: Partial<Record<SituationField, string>>;
} {
  const values: Partial<Record<SituationField, number>> = {};
  const wrong: Partial<Record<SituationField, string>> = {};
  for (const key of keysOf(situationFields)) {
    const text = typed[key]?.trim() ?? "";
    if (text === "") continue;
    const { least, most } = situationFields[key];
    const digits = text.replace(/[$,%\s]/g, "");
    const value = /^\d+(\.\d+)?$|^\.\d+$/.test(digits) ? Number(digits) : null;
    if (value === null) wrong[key] = "Not a number, so it is not counted.";
    else if (value < least || value > most)
      wrong[key] = `Not between ${least} and ${most.toLocaleString("en-US")}, so it is not counted.`;
    else values[key] = value;
  }
  return { values, wrong };
}

/** The reader that a price is computed for; without a state of their own, the one the page was asked for. */
export function readerOf(typed: Typed, resident: State | null): Reader {
  const { values } = read(typed);
  return {
    resident: memberOf(states, typed.state) ?? resident,
    creditsPerTerm: values.credits ?? null,
    termsPerYear: values.terms ?? null,
    employerPerYear: values.employer ?? null,
    transferCredits: values.transfer ?? null,
  };
}

/** What is typed as the query of a fragment, "state=OH&credits=9"; "" for nothing. */
export function toText(typed: Typed): string {
  return new URLSearchParams(kept(Object.entries(typed))).toString();
}

/** Reads it back; what it does not know is dropped, whoever wrote it. */
export function fromText(text: string): Typed {
  return Object.fromEntries(kept([...new URLSearchParams(text)]));
}

function kept(entries: [string, string | undefined][]): [string, string][] {
  return entries.flatMap(([key, value]): [string, string][] =>
    keys.has(key) && value ? [[key, value.slice(0, longest)]] : [],
  );
}
