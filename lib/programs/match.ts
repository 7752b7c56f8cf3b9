/** Owns whether a program fits the filters, group by group, and what choosing one option means. */
import type { Price } from "./cost";
import { type FilterKey, type Filters, filterTable, noFilters, type UnknownKey } from "./filters";
import type { Program } from "./program";

/** A program with its price for this reader. */
export type Result = { program: Program; price: Price };

/** What a program says to a group of filters; `unknown` leaves open whether it would fit. */
type Verdict = "fits" | "fails" | "unknown";

/** Parameters that narrow together: alternatives within a group, while groups add up. */
type Group = {
  parameters: readonly FilterKey[];
  /** The figure whose being unknown leaves the verdict open. */
  unknown?: UnknownKey;
  judge: (result: Result, filters: Filters) => Verdict;
};

function among<T>(chosen: readonly T[], value: T | null): Verdict {
  return chosen.length === 0 || (value !== null && chosen.includes(value)) ? "fits" : "fails";
}

/** The verdict where a figure may be unknown: `known` decides when it is, null when it isn't. */
function figureVerdict(filters: Filters, key: UnknownKey, narrowed: boolean, known: boolean | null): Verdict {
  const included = filters.unknown.includes(key);
  if (!narrowed && !included) return "fits";
  if (known === null) return included ? "fits" : "unknown";
  return narrowed && known ? "fits" : "fails";
}

/** The price as the chosen basis shows it: leaving estimates out, an estimated price is not published. */
export function priceUnder(price: Price, { cost_basis }: Filters): Price {
  if (cost_basis === null || !price.known || price.state !== "estimated") return price;
  return { known: false, reason: "not-published", explanation: "No price was found; estimates are left out." };
}

export const groups: readonly Group[] = [
  { parameters: ["degree"], judge: ({ program }, { degree }) => among(degree, program.degree) },
  {
    parameters: ["delivery"],
    unknown: "delivery",
    judge({ program: { delivery } }, filters) {
      const known = delivery.length === 0 ? null : delivery.some((mode) => filters.delivery.includes(mode));
      return figureVerdict(filters, "delivery", filters.delivery.length > 0, known);
    },
  },
  {
    parameters: ["min_cost", "max_cost", "cost_basis"],
    unknown: "cost",
    judge(result, filters) {
      const { min_cost: min, max_cost: max, cost_basis: basis } = filters;
      const price = priceUnder(result.price, filters);
      // The upper end of a range: it can't make a program look cheaper than it may be.
      const inside = (amount: number) => amount >= (min ?? 0) && amount <= (max ?? Number.POSITIVE_INFINITY);
      const narrowed = min !== null || max !== null || basis !== null;
      return figureVerdict(filters, "cost", narrowed, price.known ? inside(price.high) : null);
    },
  },
  {
    parameters: ["max_months"],
    unknown: "duration",
    judge({ program: { durationMonths } }, filters) {
      const { max_months: max } = filters;
      const known = durationMonths === null ? null : max !== null && durationMonths <= max;
      return figureVerdict(filters, "duration", max !== null, known);
    },
  },
  { parameters: ["subject"], judge: ({ program }, { subject }) => among(subject, program.subject) },
  { parameters: ["state"], judge: ({ program }, { state }) => among(state, program.state) },
  { parameters: ["control"], judge: ({ program }, { control }) => among(control, program.institution.control) },
];

/** The parameters whose every option shows how many results it would give. */
const countedParameters = ["degree", "delivery", "cost_basis", "subject", "state", "control", "unknown"] as const;
export type CountedParameter = (typeof countedParameters)[number];

/** One option of a filter, with its group and the filters that choosing it in that group leads to. */
export type Option = { parameter: CountedParameter; value: string; group: Group; filters: Filters };

/** Every counted option, given the filters in use. */
export function optionsUnder(filters: Filters): Option[] {
  return countedParameters.flatMap((parameter) =>
    Object.keys(filterTable[parameter].options).flatMap((value) => {
      const group = groups.find((g) =>
        parameter === "unknown" ? g.unknown === value : g.parameters.includes(parameter),
      );
      return group ? [{ parameter, value, group, filters: choose(filters, group, parameter, value) }] : [];
    }),
  );
}

/**
 * The filters after choosing one option alone in its group, so that an option's number does not
 * depend on its siblings. Leaving estimates out is no alternative to a price range but a way to
 * read it: that one keeps the range.
 */
function choose(filters: Filters, group: Group, parameter: CountedParameter, value: string): Filters {
  const chosen = { [parameter]: filterTable[parameter].read([value], () => {}) };
  if (parameter === "cost_basis") return { ...filters, ...chosen };
  const cleared = Object.fromEntries(group.parameters.map((key) => [key, noFilters[key]]));
  const others = filters.unknown.filter((key) => key !== group.unknown);
  const unknown = parameter === "unknown" && group.unknown ? [...others, group.unknown] : others;
  return { ...filters, ...cleared, ...(parameter === "unknown" ? {} : chosen), unknown };
}
