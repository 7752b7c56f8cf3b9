/** Owns the kinds of filter parameters: how each is read from an address, written to it and named. */

import { keysOf, lookup } from "../../closed-list";
import { amountIn, askWhich, slugPattern } from "../../parse";
import { count } from "../../text/format";

/** A value of the address that was not used, and why, in words for the reader. */
export type Ignored = { parameter: string; value: string; reason: string };

/** What a parameter takes, for whoever describes it to a program: how many values, and what each may be. */
type Takes = { several: boolean } & (
  | { as: "option" }
  | { as: "whole"; from: number; to: number }
  | { as: "words"; longest: number }
  | { as: "slug"; most: number }
);

export type Spec<T> = {
  label: string;
  takes: Takes;
  /** The value without the parameter. */
  initial: T;
  /** Reads the parameter's values; calls `refuse` for each one it can't use. */
  read(values: readonly string[], refuse: (value: string, reason: string) => void): T;
  /** The parameter's values for an address; none for the initial value. */
  write(value: T): readonly string[];
  /** What a chip says for one written value. */
  chip(written: string): string;
};

type Options = Readonly<Record<string, string>>;

/** A repeatable parameter from a closed list; kept in the list's order. */
export function many<O extends Options>(
  label: string,
  options: O,
): Spec<readonly (keyof O & string)[]> & { options: O } {
  return {
    label,
    takes: { as: "option", several: true },
    options,
    initial: [],
    read(values, refuse) {
      const chosen = new Set<string>();
      for (const value of values) {
        const option = optionOf(options, value);
        if (option === undefined) refuse(value, `it is not one of ${listed(options)}`);
        else chosen.add(option);
      }
      return keysOf(options).filter((option) => chosen.has(option));
    },
    write: (chosen) => chosen,
    chip: (written) => lookup(options, written) ?? written,
  };
}

/** At most one of a closed list. */
export function one<O extends Options, I extends (keyof O & string) | null>(
  label: string,
  options: O,
  initial: I,
  chip = (option: string) => option,
): Spec<(keyof O & string) | I> & { options: O } {
  return {
    label,
    takes: { as: "option", several: false },
    options,
    initial,
    read(values, refuse) {
      const [first] = single(values, refuse);
      if (first === undefined) return initial;
      const option = optionOf(options, first);
      if (option !== undefined) return option;
      refuse(first, `it is not one of ${listed(options)}`);
      return initial;
    },
    write: (chosen) => (chosen === null || chosen === initial ? [] : [chosen]),
    chip: (written) => chip(lookup(options, written) ?? written),
  };
}

/** A whole number between bounds; "$8,000" is read as 8000, and one that could be two is asked about. */
export function amount(label: string, min: number, max: number, chip: (value: number) => string): Spec<number | null> {
  return {
    label,
    takes: { as: "whole", from: min, to: max, several: false },
    initial: null,
    read(values, refuse) {
      const [first] = single(values, refuse);
      if (first === undefined) return null;
      const value = amountIn(first);
      if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max) return value;
      const which = askWhich(first, { whole: true });
      refuse(first, which ? `it ${which}` : `it is not a whole number from ${count(min)} to ${count(max)}`);
      return null;
    },
    write: (value) => (value === null ? [] : [String(value)]),
    chip: (written) => chip(Number(written)),
  };
}

/** Free words, up to a length; spaces are folded. */
export function freeText(label: string, longest: number, chip: (value: string) => string): Spec<string | null> {
  return {
    label,
    takes: { as: "words", longest, several: false },
    initial: null,
    read(values, refuse) {
      const [first] = single(values, refuse);
      if (first === undefined) return null;
      if (first.length <= longest) return first.replace(/\s+/g, " ");
      refuse(first, `it is longer than ${longest} characters`);
      return null;
    },
    write: (value) => (value === null ? [] : [value]),
    chip,
  };
}

/** How many institutions an address may name. */
export const mostInstitutions = 50;

/** How many programs are compared at most. */
export const mostCompared = 10;

/** A repeatable slug of something that only the database knows; kept in the order given, up to `most`. */
export function slugs(label: string, owner: string, most: number): Spec<readonly string[]> {
  return {
    label,
    takes: { as: "slug", most, several: true },
    initial: [],
    read(values, refuse) {
      const usable = new Set(values.filter((value) => slugPattern.test(value) && value.length <= 120));
      for (const value of values) if (!usable.has(value)) refuse(value, `it is not the short name of ${owner}`);
      const kept = [...usable];
      for (const value of kept.slice(most)) refuse(value, `at most ${most} are used`);
      return kept.slice(0, most);
    },
    write: (chosen) => chosen,
    chip: (written) => written,
  };
}

function single(values: readonly string[], refuse: (value: string, reason: string) => void): readonly string[] {
  for (const value of values.slice(1)) if (value !== values[0]) refuse(value, "only the first value counts");
  return values.slice(0, 1);
}

/** The option that a value names, however its letters are written. */
function optionOf<O extends Options>(options: O, value: string): (keyof O & string) | undefined {
  return keysOf(options).find((option) => option.toLowerCase() === value.toLowerCase());
}

function listed(options: Options): string {
  const keys = Object.keys(options);
  return keys.length > 12 ? `the known ones, such as ${keys.slice(0, 2).join(" and ")}` : keys.join(", ");
}
