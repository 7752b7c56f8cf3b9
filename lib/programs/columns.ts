/** Owns a catalog's columns: what stands in them for one program, and how they change when programs do. */

import type { Values } from "./catalog-values";
import { priceFor } from "./cost";
import { fields, kinds } from "./joint";
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

/** Columns without a program. */
export const noColumns = columnsFrom((key) => new arrays[key]());

function columnsFrom(make: (key: keyof Columns) => Uint8Array | Int32Array): Columns {
  return Object.fromEntries(keysOf(arrays).map((key) => [key, make(key)])) as Columns;
}

/** What stands in the columns for one program. */
export type Entry = Readonly<Record<keyof Columns, number>>;

const notKnown = 255;
const msPerDay = 86_400_000;

/** The bit of a delivery mode in `Columns.delivery`. */
export function deliveryBit(mode: DeliveryMode): number {
  return 1 << keysOf(deliveryModes).indexOf(mode);
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

/** The entry of a program; values that are new get their codes. */
export function entryOf(row: AnyRow, values: Values): Entry {
  const { institution, durationMonths, checkedOn, city, state } = row;
  const delivery = row.delivery.reduce((bits, mode) => bits | deliveryBit(mode), 0);
  const institutionCode = values.institutionCode(institution);
  const [degree, control] = [codeOf.degree(row.degree), codeOf.control(institution.control)];
  const [subject, ownState] = [codeOf.subject(row.subject), codeOf.state(state)];
  const abroad = pricesFor(row, null);
  // A resident of a state pays other prices only at that state's institutions.
  const atHome = pricesFor(row, institution.state);
  return {
    id: row.id,
    degree,
    subject,
    state: ownState,
    control,
    delivery,
    months: durationMonths ?? -1,
    checked: checkedOn === null ? -1 : Date.parse(checkedOn) / msPerDay,
    name: values.nameCode(row.name),
    institution: institutionCode,
    site: values.siteCode(institutionCode, city, state, delivery === onlineOnly),
    kind: kinds.code({ degree, delivery, timed: durationMonths === null ? 0 : 1, control }),
    field: fields.code({ subject, state: ownState }),
    home: codeOf.state(institution.state),
    abroadHigh: abroad.high,
    abroadPublished: abroad.published,
    abroadOpen: abroad.open,
    homeHigh: atHome.high,
    homePublished: atHome.published,
    homeOpen: atHome.open,
  };
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

/** A run of programs that stay as they are (from `start` up to, not including, `end`), or the entry of one that is new or changed. */
type Piece = { start: number; end: number } | Entry;

/** The columns with some programs changed, added or (null) taken away; all others are copied as they are. */
export function changedColumns(before: Columns, changes: ReadonlyMap<number, Entry | null>): Columns {
  const { pieces, size } = piecesOf(before.id, changes);
  return columnsFrom((key) => {
    const made = new arrays[key](size);
    let at = 0;
    for (const piece of pieces) {
      if ("start" in piece) {
        made.set(before[key].subarray(piece.start, piece.end), at);
        at += piece.end - piece.start;
      } else {
        made[at] = piece[key];
        at += 1;
      }
    }
    return made;
  });
}

function piecesOf(ids: Int32Array, changes: ReadonlyMap<number, Entry | null>): { pieces: Piece[]; size: number } {
  const pieces: Piece[] = [];
  let [start, size] = [0, 0];
  const keep = (end: number) => {
    if (end > start) pieces.push({ start, end });
    size += end - start;
  };
  for (const [id, entry] of [...changes].sort(([a], [b]) => a - b)) {
    const at = firstFrom(ids, id);
    keep(at);
    start = ids[at] === id ? at + 1 : at;
    if (entry) size += 1;
    if (entry) pieces.push(entry);
  }
  keep(ids.length);
  return { pieces, size };
}

/** The first place in a sorted column that holds this number or a larger one. */
export function firstFrom(sorted: Int32Array, wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
