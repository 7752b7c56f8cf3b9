/** Owns a catalog's columns: what stands in them for one program, and how they change when programs do. */

import type { Values } from "./catalog-values";
import { priceFor } from "./cost";
import { fields, kinds } from "./joint";
import type { Priced } from "./price";
import type { Institution, Program } from "./program";
import { firstFrom } from "./sorted";
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

/**
 * One entry for each program, in the order of ids. Codes count through the vocabulary's lists in their
 * order, or through `Values`; 255 and -1 stand for not known. Prices are whole US dollars.
 */
const arrays = {
  id: Int32Array,
  degree: Uint8Array,
  subject: Uint8Array,
  state: Uint8Array,
  control: Uint8Array,
  /** A bit for each delivery mode, in the vocabulary's order; 0: not known. */
  delivery: Uint8Array,
  months: Int32Array,
  /** Day of the latest check, counted from 1970. */
  checked: Int32Array,
  name: Int32Array,
  institution: Int32Array,
  site: Int32Array,
  /** Joint codes: degree, delivery, whether months are known, control; subject and state. */
  kind: Int32Array,
  field: Int32Array,
  /** The state of the institution, whose residents pay the prices "at home". */
  home: Uint8Array,
  abroadHigh: Int32Array,
  abroadPublished: Int32Array,
  abroadOpen: Uint8Array,
  homeHigh: Int32Array,
  homePublished: Int32Array,
  homeOpen: Uint8Array,
};

export type Columns = { readonly [K in keyof typeof arrays]: InstanceType<(typeof arrays)[K]> };

function columnsFrom(make: (key: keyof Columns) => Uint8Array | Int32Array): Columns {
  return Object.fromEntries(keysOf(arrays).map((key) => [key, make(key)])) as Columns;
}

const notKnown = 255;
const msPerDay = 86_400_000;

const bits = new Map(keysOf(deliveryModes).map((mode, place) => [mode, 1 << place]));

/** The bit of a delivery mode in `Columns.delivery`. */
export function deliveryBit(mode: DeliveryMode): number {
  return bits.get(mode) ?? 0;
}

/** What stands in `Columns.delivery` where a program is taught online and in no other way. */
export const onlineOnly = deliveryBit("online");

function codesOf(list: object): (key: string | null) => number {
  const codes = new Map<string | null, number>(keysOf(list).map((key, code) => [key, code]));
  return (key) => codes.get(key) ?? notKnown;
}

const codeOf = {
  degree: codesOf(degrees),
  subject: codesOf(subjects),
  state: codesOf(states),
  control: codesOf(controls),
};

/** The columns of programs, which come in the order of ids; values that are new get their codes. */
export function columnsOf(rows: Iterable<AnyRow>, values: Values): Columns {
  let made = columnsFrom((key) => new arrays[key](16));
  let at = 0;
  for (const row of rows) {
    if (at === made.id.length) made = sized(made, at * 2);
    const { institution, durationMonths, checkedOn, city } = row;
    const [degree, control] = [codeOf.degree(row.degree), codeOf.control(institution.control)];
    const [subject, state] = [codeOf.subject(row.subject), codeOf.state(row.state)];
    const delivery = row.delivery.reduce((sum, mode) => sum | deliveryBit(mode), 0);
    const institutionCode = values.institutionCode(institution);
    const abroad = pricesFor(row, null);
    // A resident of a state pays other prices only at that state's institutions.
    const atHome = pricesFor(row, institution.state);
    made.id[at] = row.id;
    made.degree[at] = degree;
    made.subject[at] = subject;
    made.state[at] = state;
    made.control[at] = control;
    made.delivery[at] = delivery;
    made.months[at] = durationMonths ?? -1;
    made.checked[at] = checkedOn === null ? -1 : Date.parse(checkedOn) / msPerDay;
    made.name[at] = values.nameCode(row.name);
    made.institution[at] = institutionCode;
    made.site[at] = values.siteCode(institutionCode, city, row.state, delivery === onlineOnly);
    made.kind[at] = kinds.code({ degree, delivery, timed: durationMonths === null ? 0 : 1, control });
    made.field[at] = fields.code({ subject, state });
    made.home[at] = codeOf.state(institution.state);
    made.abroadHigh[at] = abroad.high;
    made.abroadPublished[at] = abroad.published;
    made.abroadOpen[at] = abroad.open;
    made.homeHigh[at] = atHome.high;
    made.homePublished[at] = atHome.published;
    made.homeOpen[at] = atHome.open;
    at += 1;
  }
  return sized(made, at);
}

/** The same columns with room for so many programs. */
function sized(columns: Columns, size: number): Columns {
  return columnsFrom((key) => {
    const made = new arrays[key](size);
    made.set(columns[key].subarray(0, size));
    return made;
  });
}

function pricesFor(row: AnyRow, resident: State | null): { high: number; published: number; open: number } {
  // Without a degree nothing is estimated, as for a doctorate.
  const price = priceFor(hasDegree(row) ? row : { ...row, degree: "doctorate" }, { resident });
  if (!price.known) return { high: -1, published: -1, open: 0 };
  const { high, state, open } = price;
  return { high, published: state === "estimated" ? -1 : high, open: open ? 1 : 0 };
}

function hasDegree(row: AnyRow): row is AnyRow & Priced {
  return row.degree !== null;
}

/** A run of programs, from `start` up to, not including, `end`. */
type Run = { of: Columns; start: number; end: number };

/**
 * The columns with the programs of some ids (in order) as `fresh` has them; those that it has not are
 * gone, and all others are copied as they are.
 */
export function changedColumns(before: Columns, fresh: Columns, ids: readonly number[]): Columns {
  const runs: Run[] = [];
  let [start, next] = [0, 0];
  for (const id of ids) {
    const at = firstFrom(before.id, id);
    runs.push({ of: before, start, end: at });
    start = before.id[at] === id ? at + 1 : at;
    if (fresh.id[next] !== id) continue;
    runs.push({ of: fresh, start: next, end: next + 1 });
    next += 1;
  }
  runs.push({ of: before, start, end: before.id.length });
  const size = runs.reduce((sum, run) => sum + run.end - run.start, 0);
  return columnsFrom((key) => {
    const made = new arrays[key](size);
    let at = 0;
    for (const run of runs) {
      if (run.end > run.start) made.set(run.of[key].subarray(run.start, run.end), at);
      at += run.end - run.start;
    }
    return made;
  });
}
