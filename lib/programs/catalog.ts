/** Owns the published programs as search sees them: one column for each thing it looks at, in memory. */
import { findPlace, type Point } from "../places";
import { priceFor } from "./cost";
import type { Priced } from "./price";
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
  Pick<Program, "name" | "subject" | "city" | "state" | "durationMonths"> & {
    id: number;
    institution: Institution;
    /** ISO date of the latest check of any figure; null: none recorded. */
    checkedOn: string | null;
  };

/** The same of a program of any status: a draft may have gaps. */
export type AnyRow = Omit<CatalogRow, "degree" | "subject" | "state"> & {
  [K in "degree" | "subject" | "state"]: CatalogRow[K] | null;
};

/** Prices in whole US dollars, by position; `high` is -1 where the price is not known, and `open` 1 where it may be more. */
export type PriceColumns = { high: Int32Array; stated: Uint8Array; open: Uint8Array };

/** Where an institution teaches; latitude and longitude are null where no map knows the place. */
type Site = { label: string; latitude: number | null; longitude: number | null };

/**
 * Columns by position (0 to size - 1). Codes count through the vocabulary's lists in their order;
 * 255 and -1 stand for not known.
 */
export type Catalog = {
  size: number;
  id: Int32Array;
  positions: ReadonlyMap<number, number>;
  degree: Uint8Array;
  subject: Uint8Array;
  state: Uint8Array;
  control: Uint8Array;
  /** A bit for each delivery mode, in the vocabulary's order; 0: not known. */
  delivery: Uint8Array;
  months: Int16Array;
  /** Day of the latest check, counted from 1970. */
  checked: Int32Array;
  /** Positions in `institutions` and `sites`. */
  institution: Int32Array;
  site: Int32Array;
  institutions: readonly Institution[];
  /** Slugs of `institutions`. */
  slugs: readonly string[];
  sites: readonly Site[];
  /** Where anything is taught. */
  states: ReadonlySet<State>;
  /** Rank of the program's and of the institution's name; equal names share one. */
  nameRank: Int32Array;
  institutionRank: Int32Array;
  /** Prices as a resident of that state pays (null: not said). */
  prices: (resident: State | null) => PriceColumns;
};

const notKnown = 255;
const msPerDay = 86_400_000;

/** The bit of a delivery mode in `Catalog.delivery`. */
export function deliveryBit(mode: DeliveryMode): number {
  return 1 << keysOf(deliveryModes).indexOf(mode);
}

/** Builds the columns; the rows are not kept. */
export function catalogOf(rows: readonly AnyRow[]): Catalog {
  const bytes = (value: (row: AnyRow) => number) => Uint8Array.from(rows, value);
  const code = <T extends object>(list: T, key: (row: AnyRow) => string | null) => {
    const codes = new Map<string | null, number>(keysOf(list).map((k, position) => [k, position]));
    return bytes((row) => codes.get(key(row)) ?? notKnown);
  };
  const institutions = [...new Set(rows.map((row) => row.institution))];
  const institutionAt = new Map(institutions.map((institution, position) => [institution, position]));
  const { sites, site } = sitesOf(rows);
  return {
    size: rows.length,
    id: Int32Array.from(rows, (row) => row.id),
    positions: new Map(rows.map((row, position) => [row.id, position])),
    degree: code(degrees, (row) => row.degree),
    subject: code(subjects, (row) => row.subject),
    state: code(states, (row) => row.state),
    control: code(controls, (row) => row.institution.control),
    delivery: bytes((row) => row.delivery.reduce((bits, mode) => bits | deliveryBit(mode), 0)),
    months: Int16Array.from(rows, (row) => row.durationMonths ?? -1),
    checked: Int32Array.from(rows, (row) => (row.checkedOn ? Date.parse(row.checkedOn) / msPerDay : -1)),
    institution: Int32Array.from(rows, (row) => institutionAt.get(row.institution) ?? -1),
    institutions,
    slugs: institutions.map(({ slug }) => slug),
    sites,
    site,
    states: new Set(rows.flatMap((row) => row.state ?? [])),
    nameRank: ranks(rows.map((row) => row.name)),
    institutionRank: ranks(rows.map((row) => row.institution.name)),
    prices: pricesOf(rows),
  };
}

/** A point on the map and what it is: the address an institution gave, or the middle of a city. */
export type SitePoint = Point & { of: "institution" | "city" };

/**
 * Where an institution teaches in a city: its own address in its own city, else the city's centre,
 * else its address all the same; null where no map knows any of them.
 */
export function pointOf(
  institution: Pick<Institution, "city" | "latitude" | "longitude">,
  city: string,
  state: State,
): SitePoint | null {
  const { latitude, longitude } = institution;
  const own: SitePoint | null =
    latitude === null || longitude === null ? null : { latitude, longitude, of: "institution" };
  if (own && city === institution.city) return own;
  const centre = findPlace(`${city}, ${state}`);
  return centre ? { latitude: centre.latitude, longitude: centre.longitude, of: "city" } : own;
}

/** The places where institutions teach. */
function sitesOf(rows: readonly AnyRow[]): Pick<Catalog, "sites" | "site"> {
  const known = new Map<string, number>();
  const sites: Site[] = [];
  const site = Int32Array.from(rows, ({ institution, city, state }) => {
    const key = `${institution.slug} ${city} ${state ?? ""}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const label = `${city}, ${state ?? ""}`;
    const { latitude = null, longitude = null } = (state && pointOf(institution, city, state)) ?? {};
    known.set(key, sites.length);
    return sites.push({ label, latitude, longitude }) - 1;
  });
  return { sites, site };
}

/** Rank of each text among all, without regard to case and accents; equal texts share a rank. */
function ranks(texts: readonly string[]): Int32Array {
  const keys = texts.map((text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());
  const rankOf = new Map([...new Set(keys)].sort().map((key, rank) => [key, rank]));
  return Int32Array.from(keys, (key) => rankOf.get(key) ?? -1);
}

/** What a price is computed from. Without a degree nothing is estimated, as for a doctorate. */
function pricedOf(row: AnyRow): Priced {
  return hasDegree(row) ? row : { ...row, degree: "doctorate" };
}

function hasDegree(row: AnyRow): row is AnyRow & Priced {
  return row.degree !== null;
}

function pricesOf(rows: readonly AnyRow[]): Catalog["prices"] {
  const columns = (reader: (row: AnyRow) => State | null): PriceColumns => {
    const prices = rows.map((row) => priceFor(pricedOf(row), { resident: reader(row) }));
    return {
      high: Int32Array.from(prices, (price) => (price.known ? price.high : -1)),
      stated: Uint8Array.from(prices, (price) => (price.known && price.state !== "estimated" ? 1 : 0)),
      open: Uint8Array.from(prices, (price) => (price.known && price.open ? 1 : 0)),
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
      open: abroad.open.map(local("open")),
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
