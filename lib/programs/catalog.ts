/** Owns the published programs as search sees them: one column for each thing it looks at, in memory. */
import { type Priced, priceFor } from "./cost";
import type { Institution, Program } from "./program";
import {
  controls,
  type DeliveryMode,
  degrees,
  deliveryModes,
  keysOf,
  type State,
  states,
  subjects,
} from "./vocabulary";

/** What search needs of one program. */
export type CatalogRow = Priced &
  Pick<Program, "name" | "subject" | "state" | "durationMonths"> & { id: number; institution: Institution };

/** Prices in whole US dollars, by position; `high` is -1 where the price is not known. */
export type PriceColumns = { high: Int32Array; stated: Uint8Array };

/**
 * Columns by position (0 to size - 1). Codes count through the vocabulary's lists in their order;
 * 255 and -1 stand for not known.
 */
export type Catalog = {
  size: number;
  id: Int32Array;
  degree: Uint8Array;
  subject: Uint8Array;
  state: Uint8Array;
  control: Uint8Array;
  /** A bit for each delivery mode, in the vocabulary's order; 0: not known. */
  delivery: Uint8Array;
  months: Int16Array;
  /** Position in `institutions`. */
  institution: Int32Array;
  institutions: readonly Institution[];
  /** Where anything is taught. */
  states: ReadonlySet<State>;
  /** Rank of the program's and of the institution's name; equal names share one. */
  nameRank: Int32Array;
  institutionRank: Int32Array;
  /** Prices as a resident of that state pays (null: not said). */
  prices: (resident: State | null) => PriceColumns;
};

const notKnown = 255;

/** The bit of a delivery mode in `Catalog.delivery`. */
export function deliveryBit(mode: DeliveryMode): number {
  return 1 << keysOf(deliveryModes).indexOf(mode);
}

/** Builds the columns; the rows are not kept. */
export function catalogOf(rows: readonly CatalogRow[]): Catalog {
  const institutions = [...new Set(rows.map((row) => row.institution))];
  const institutionAt = new Map(institutions.map((institution, position) => [institution, position]));
  const code = <T extends object>(list: T) => {
    const codes = new Map<string, number>(keysOf(list).map((key, position) => [key, position]));
    return (key: string | null) => (key === null ? notKnown : (codes.get(key) ?? notKnown));
  };
  const column = <A extends Uint8Array | Int16Array | Int32Array>(made: A, value: (row: CatalogRow) => number): A => {
    rows.forEach((row, position) => {
      made[position] = value(row);
    });
    return made;
  };
  const size = rows.length;
  const [degreeCode, subjectCode, stateCode, controlCode] = [degrees, subjects, states, controls].map(code);
  return {
    size,
    institutions,
    states: new Set(rows.map((row) => row.state)),
    id: column(new Int32Array(size), (row) => row.id),
    degree: column(new Uint8Array(size), (row) => degreeCode?.(row.degree) ?? notKnown),
    subject: column(new Uint8Array(size), (row) => subjectCode?.(row.subject) ?? notKnown),
    state: column(new Uint8Array(size), (row) => stateCode?.(row.state) ?? notKnown),
    control: column(new Uint8Array(size), (row) => controlCode?.(row.institution.control) ?? notKnown),
    delivery: column(new Uint8Array(size), (row) => row.delivery.reduce((bits, mode) => bits | deliveryBit(mode), 0)),
    months: column(new Int16Array(size), (row) => row.durationMonths ?? -1),
    institution: column(new Int32Array(size), (row) => institutionAt.get(row.institution) ?? -1),
    nameRank: ranks(rows.map((row) => row.name)),
    institutionRank: ranks(rows.map((row) => row.institution.name)),
    prices: pricesOf(rows),
  };
}

/** Rank of each text among all, without regard to case and accents; equal texts share a rank. */
function ranks(texts: readonly string[]): Int32Array {
  const keys = texts.map((text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());
  const rankOf = new Map([...new Set(keys)].sort().map((key, rank) => [key, rank]));
  return Int32Array.from(keys, (key) => rankOf.get(key) ?? -1);
}

function pricesOf(rows: readonly CatalogRow[]): Catalog["prices"] {
  const columns = (reader: (row: CatalogRow) => State | null): PriceColumns => {
    const prices = rows.map((row) => priceFor(row, { resident: reader(row) }));
    return {
      high: Int32Array.from(prices, (price) => (price.known ? price.high : -1)),
      stated: Uint8Array.from(prices, (price) => (price.known && price.state !== "estimated" ? 1 : 0)),
    };
  };
  const abroad = columns(() => null);
  // A resident of a state pays other prices only at that state's institutions.
  const atHome = columns((row) => row.institution.state);
  const homes = rows.map((row) => row.institution.state);
  const made = new Map<State, PriceColumns>();
  return (resident) => {
    if (resident === null) return abroad;
    const local = (key: keyof PriceColumns) => (value: number, position: number) =>
      homes[position] === resident ? (atHome[key][position] ?? value) : value;
    const prices = made.get(resident) ?? {
      high: abroad.high.map(local("high")),
      stated: abroad.stated.map(local("stated")),
    };
    made.set(resident, prices);
    return prices;
  };
}

/** How many programs and institutions there are, and of how many prices what is known. */
export function overview(catalog: Catalog): {
  programs: number;
  institutions: number;
  stated: number;
  estimated: number;
  unknown: number;
} {
  const { high, stated } = catalog.prices(null);
  const withPrice = stated.reduce((sum, one) => sum + one, 0);
  const unknown = high.reduce((sum, price) => sum + (price < 0 ? 1 : 0), 0);
  return {
    programs: catalog.size,
    institutions: catalog.institutions.length,
    stated: withPrice,
    estimated: catalog.size - withPrice - unknown,
    unknown,
  };
}
