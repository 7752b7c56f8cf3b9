/** Owns how the public form draws each kind of field, from what the rows of the filter table say. */
import type { JSX } from "react";
import { keysOf, lookup } from "@/lib/closed-list";
import { gapsText } from "@/lib/programs/catalog/price-gaps";
import { type FormDrawing, type FormGroup, type FormOptions, formGroups } from "@/lib/programs/filters/declaration";
import {
  type FilterKey,
  type Filters,
  filterPairs,
  filterTable,
  lacking,
  neededBy,
  parseFilters,
  writtenValues,
} from "@/lib/programs/filters/filters";
import type { Ignored } from "@/lib/programs/filters/param-kinds";
import { radii } from "@/lib/programs/search/facets";
import type { Bar } from "@/lib/programs/search/price-histogram";
import type { SearchResult } from "@/lib/programs/search/search";
import { count } from "@/lib/text/format";
import { CheckOptions, SelectOptions } from "./filter-options";
import { PriceHistogram } from "./price-histogram";
import { PriceSlider } from "./price-slider";
import { RefusedNote, refusedProps } from "./refused-note";

export type Given = {
  filters: Filters;
  /** What was typed into a field but could not be used, by parameter. */
  typed: ReadonlyMap<string, string>;
  /** Why. */
  ignored: readonly Ignored[];
  found: SearchResult;
  bars: readonly Bar[];
  /** States in which any program is taught: the others are not offered. */
  statesInUse: ReadonlySet<string>;
  /** Names of institutions by slug. */
  names: ReadonlyMap<string, string>;
};

type Table = typeof filterTable;
/** A row of the filter table with how the form draws it; a drawing fits only rows that have what it shows. */
export type Drawn = {
  [K in FilterKey]: { key: K } & Extract<FormDrawing, { as: NonNullable<Table[K]["form"]>["as"] }>;
}[FilterKey];
type DrawnAs<A extends Drawn["as"]> = Extract<Drawn, { as: A }>;

/** The rows that the form draws, in the table's order. */
export const drawnRows = keysOf(filterTable).flatMap((key) => {
  const { form } = filterTable[key];
  return form === null ? [] : [{ key, ...form }];
  // That a key comes with its own drawing is lost on the way through the list.
}) as readonly Drawn[];

type FieldProps<A extends Drawn["as"]> = { drawn: DrawnAs<A>; given: Given };

/** A field of one group of the form. */
export function FilterField({
  drawn,
  group,
  given,
}: FieldProps<"checks" | "select" | "amount" | "place"> & { group: FormGroup }): JSX.Element {
  switch (drawn.as) {
    case "checks":
      return <Checks {...{ drawn, group, given }} />;
    case "select":
      return <Select {...{ drawn, given }} />;
    case "amount":
      return <Amount {...{ drawn, given }} />;
    case "place":
      return <Place {...{ drawn, given }} />;
  }
}

/** What stays as it is when the form is sent; what does nothing is not sent along. */
export function Hidden({ drawn: { key }, given: { filters } }: FieldProps<"hidden">) {
  return writtenValues(filters, key)
    .filter((value) => lacking(filters, key, value) === null)
    .map((value) => <input key={value} type="hidden" name={key} value={value} {...needs(key, value)} />);
}

/** The ends of the price range under their histogram and slider. */
export function Prices({ ends, given }: { ends: readonly DrawnAs<"price">[]; given: Given }) {
  const { bars, filters } = given;
  return (
    <>
      <PriceHistogram bars={bars} min={filters.min_cost} max={filters.max_cost} />
      <PriceSlider width={bars[0]?.to ?? 1} steps={bars.length - 1} />
      <div className="mb-2 grid grid-cols-2 gap-2.5">
        {ends.map((drawn) => (
          <Amount key={drawn.key} {...{ drawn, given }} />
        ))}
      </div>
    </>
  );
}

/** The options with the results each would give; zeros stay, subdued. */
function Checks({ drawn, group: here, given }: FieldProps<"checks"> & { group: FormGroup }) {
  const { key, group, options, italic = false, note } = drawn;
  const chosen = writtenValues(given.filters, key);
  const counts = given.found.counts[key];
  // In a folded group what is not known is offered once its figure is asked for: until then it leaves nobody out.
  const inUse = new Set<string>(filterPairs(given.filters).map(([parameter]) => parameter));
  const isOffered = (value: string) =>
    !italic || !formGroups[here].folded || inUse.has(value) || chosen.includes(value);
  const shown = Object.entries(optionsFrom[options](key, given, chosen))
    .filter(([value]) => typeof group === "string" || group[value] === here)
    .filter(([value]) => isOffered(value))
    .map(([value, label]) => [value, label, (counts && lookup<number>(counts, value)) ?? 0] as const);
  return (
    <>
      <CheckOptions name={key} options={shown} chosen={chosen} italic={italic} />
      {key === "unknown" && here === "price" && (
        <p className="text-xs text-soft">{gapsText(given.found.priceGaps().option)}</p>
      )}
      {note && <p className="pt-1 text-xs text-soft">{note}</p>}
    </>
  );
}

/**
 * One of a list, with the results each option would give where they are counted; a value that waits for another
 * field stays chosen.
 */
function Select({ drawn: { key, options, empty }, given }: FieldProps<"select">) {
  const { filters, typed, found } = given;
  const waiting = parseFilters({ [key]: typed.get(key) }).filters;
  const [current = ""] = [...writtenValues(filters, key), ...writtenValues(waiting, key)];
  const counts: Partial<Record<FilterKey, Readonly<Record<string, number>>>> = found.counts;
  const labels = Object.entries(optionsFrom[options](key, given, current === "" ? [] : [current])).map(
    ([value, label]) => {
      const results = lookup(counts[key] ?? {}, value);
      return [value, results === undefined ? label : `${label} (${count(results)})`];
    },
  );
  return (
    <SelectOptions
      name={key}
      label={filterTable[key].label}
      current={current}
      empty={empty}
      options={Object.fromEntries(labels)}
      needs={neededBy(key, current)?.parameter}
    />
  );
}

function Amount({ drawn: { key, label }, given }: FieldProps<"amount" | "price">) {
  return (
    <div>
      <label className="text-xs text-soft">
        {label}
        <input
          type="text"
          inputMode="numeric"
          name={key}
          {...contents(key, given)}
          autoComplete="off"
          className="field mt-0.5 text-ink tabular-nums"
        />
      </label>
      <RefusedNote name={key} reason={reasonFor(key, given)} />
    </div>
  );
}

function Place({ drawn: { key, label, placeholder }, given }: FieldProps<"place">) {
  return (
    <div className="mb-2">
      <label className="block text-xs text-soft">
        {label}
        <input
          type="text"
          name={key}
          {...contents(key, given)}
          placeholder={placeholder}
          className="field mt-0.5 text-ink"
          data-whole=""
        />
      </label>
      <RefusedNote name={key} reason={reasonFor(key, given)} />
    </div>
  );
}

type OneValue = DrawnAs<"place" | "price" | "amount" | "words">["key"];

/** Why what was typed into a field of one value is not used; null where it is, or nothing was. */
export function reasonFor(key: OneValue, { filters, ignored }: Given): string | null {
  if (filters[key] !== null) return null;
  return ignored.find(({ parameter }) => parameter === key)?.reason ?? null;
}

/** What stands in a field of one value: the one in use, else what was typed, which then is marked as unusable. */
function contents(key: OneValue, given: Given) {
  const { filters, typed } = given;
  return {
    defaultValue: filters[key] ?? typed.get(key) ?? "",
    ...needs(key, ""),
    ...refusedProps(key, reasonFor(key, given)),
  };
}

/** Names the field that another one's value needs, for the scripts. */
function needs(key: FilterKey, value: string): { "data-needs"?: string } {
  const need = neededBy(key, value);
  return need === null ? {} : { "data-needs": need.parameter };
}

type Options = Readonly<Record<string, string>>;

/** The options of a parameter with their labels, the chosen ones among them. */
const optionsFrom: Record<FormOptions, (key: FilterKey, given: Given, chosen: readonly string[]) => Options> = {
  list: listOf,
  states: (key, { statesInUse }, chosen) =>
    Object.fromEntries(
      Object.entries(listOf(key)).filter(([state]) => statesInUse.has(state) || chosen.includes(state)),
    ),
  institutions: (_, { found, names }) =>
    Object.fromEntries(Object.keys(found.counts.institution ?? {}).map((slug) => [slug, names.get(slug) ?? slug])),
  distances: (_, __, chosen) =>
    Object.fromEntries(
      [...new Set([...radii, ...chosen.map(Number)])]
        .sort((a, b) => a - b)
        .map((miles) => [miles, `${count(miles)} miles`]),
    ),
};

function listOf(key: FilterKey): Options {
  const row = filterTable[key];
  return "options" in row ? row.options : {};
}
