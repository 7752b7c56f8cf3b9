/** Owns the columns of a catalog: how they are filled from programs, and how they change when programs do. */

import { keysOf } from "../../closed-list";
import { dayNumber } from "../../text/day";
import type { Institution, Program } from "../model/program";
import {
  controls,
  type DeliveryMode,
  degrees,
  deliveryModes,
  type State,
  type Subject,
  states,
  subjects,
  unknownReasons,
} from "../model/vocabulary";
import { priceOnBasis } from "../price/cost-basis";
import { isOpenEnded, type Price, type Priced } from "../price/price";
import { priceFor, reasonWithoutPrice } from "../price/price-for";
import type { Dictionary } from "./dictionary";
import { factCodeOf, lastDayToApply, type SearchedFacts } from "./fact-codes";
import { lowerBound } from "./lower-bound";
import { programCodes, stateCodes } from "./packed-codes";

/** What search needs of a program of any status; null: a draft that does not say. */
export type AnyRow = Priced &
  Pick<Program, "id" | "name" | "city" | "alsoSubjects"> & {
    subject: Subject | null;
    state: State | null;
    institution: Institution;
    /** ISO date of the latest check of any figure; null: none recorded. */
    checkedOn: string | null;
    facts: SearchedFacts;
  };

/** What search needs of a published program. */
export type CatalogRow = AnyRow & Pick<Program, "degree" | "subject" | "state">;

/**
 * Each column has one entry for each program, in the order of ids. A code is a place in a closed list of the
 * vocabulary or, for `name`, `institution` and `site`, a code of the dictionary. Not known is 255 in a column
 * of bytes, -1 in one of integers.
 */
const arrays = {
  id: Int32Array,
  degree: Uint8Array,
  /** A bit for each subject, see `subjectBit`; 0: not known. */
  subjects: Int32Array,
  state: Uint8Array,
  control: Uint8Array,
  /** A bit for each delivery mode, see `deliveryBit`; 0: not known. */
  delivery: Uint8Array,
  /** Duration. */
  months: Int32Array,
  /** Day of the latest check, counted from 1970. */
  checked: Int32Array,
  name: Int32Array,
  institution: Int32Array,
  site: Int32Array,
  /** Packed codes of degree, delivery, whether the duration is known, and control. */
  programCode: Int32Array,
  /** The packed code of the state. */
  stateCode: Int32Array,
  /** Packed codes of the other facts that visitors filter by. */
  factCode: Int32Array,
  /** The last day on which one can apply, counted from 1970. */
  lastDayToApply: Int32Array,
  /** The state of the institution, whose residents pay the in-state price. */
  institutionState: Uint8Array,
  /** The high end of the price in whole US dollars; the same where it is no estimate; 1 where it is open-ended. */
  outOfStateHigh: Int32Array,
  outOfStatePublished: Int32Array,
  outOfStateOpen: Uint8Array,
  inStateHigh: Int32Array,
  inStatePublished: Int32Array,
  inStateOpen: Uint8Array,
  /** 1 where the program's own price stands on no page that can be opened. */
  unsourced: Uint8Array,
  /** Why the program has no price of its own, where it has none. */
  priceReason: Uint8Array,
};

export type Columns = { readonly [K in keyof typeof arrays]: InstanceType<(typeof arrays)[K]> };

function columnsFrom(make: (key: keyof Columns) => Uint8Array | Int32Array): Columns {
  return Object.fromEntries(keysOf(arrays).map((key) => [key, make(key)])) as Columns;
}

const notKnown = 255;

const bitsOf = <K extends string>(list: Readonly<Record<K, string>>): ReadonlyMap<K, number> =>
  new Map(keysOf(list).map((key, place) => [key, 1 << place]));
const deliveryBits = bitsOf(deliveryModes);
const subjectBits = bitsOf(subjects);

/** The bit of a delivery mode in `Columns.delivery`. */
export function deliveryBit(mode: DeliveryMode): number {
  return deliveryBits.get(mode) ?? 0;
}

/** The bit of a subject in `Columns.subjects`. */
export function subjectBit(subject: Subject): number {
  return subjectBits.get(subject) ?? 0;
}

/** How many sets of subjects there are. */
export const subjectSets = 1 << subjectBits.size;

/** What stands in `Columns.delivery` where a program is taught online and in no other way. */
export const onlineOnly = deliveryBit("online");

function codesOf(list: object): (key: string | null) => number {
  const codes = new Map<string | null, number>(keysOf(list).map((key, code) => [key, code]));
  return (key) => codes.get(key) ?? notKnown;
}

const codeOf = {
  degree: codesOf(degrees),
  state: codesOf(states),
  control: codesOf(controls),
  reason: codesOf(unknownReasons),
};

/** The columns of programs, which come in the order of ids; new values are added to the dictionary. */
export function columnsOf(rows: Iterable<AnyRow>, dictionary: Dictionary): Columns {
  let made = columnsFrom((key) => new arrays[key](16));
  let at = 0;
  for (const row of rows) {
    if (at === made.id.length) made = sized(made, at * 2);
    const { institution, durationMonths, checkedOn, city } = row;
    const [degree, control] = [codeOf.degree(row.degree), codeOf.control(institution.control)];
    const state = codeOf.state(row.state);
    const own = row.subject === null ? row.alsoSubjects : [row.subject, ...row.alsoSubjects];
    const delivery = row.delivery.reduce((sum, mode) => sum | deliveryBit(mode), 0);
    const institutionCode = dictionary.institutionCode(institution);
    // Where somebody lives makes a difference only at the institutions of that state.
    const [outOfState, inState] = [pricesFor(row, null), pricesFor(row, institution.state)];
    made.id[at] = row.id;
    made.degree[at] = degree;
    made.subjects[at] = own.reduce((sum, subject) => sum | subjectBit(subject), 0);
    made.state[at] = state;
    made.control[at] = control;
    made.delivery[at] = delivery;
    made.months[at] = durationMonths ?? -1;
    made.checked[at] = checkedOn === null ? -1 : dayNumber(checkedOn);
    made.name[at] = dictionary.nameCode(row.name);
    made.institution[at] = institutionCode;
    made.site[at] = dictionary.siteCode(institutionCode, city, row.state, delivery === onlineOnly);
    made.programCode[at] = programCodes.code({ degree, delivery, timed: durationMonths === null ? 0 : 1, control });
    made.stateCode[at] = stateCodes.code({ state });
    made.factCode[at] = factCodeOf(row.facts, row.degree);
    made.lastDayToApply[at] = lastDayToApply(row.facts.deadlines);
    made.institutionState[at] = codeOf.state(institution.state);
    made.outOfStateHigh[at] = outOfState.high;
    made.outOfStatePublished[at] = outOfState.published;
    made.outOfStateOpen[at] = outOfState.open;
    made.inStateHigh[at] = inState.high;
    made.inStatePublished[at] = inState.published;
    made.inStateOpen[at] = inState.open;
    made.priceReason[at] = codeOf.reason(reasonWithoutPrice(row));
    made.unsourced[at] = row.provenance.cost.state === "listed" ? 1 : 0;
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
  const price = priceFor(row, { resident });
  return {
    high: highOf(price),
    published: highOf(priceOnBasis(price, "published", row)),
    open: price.known && isOpenEnded(price) ? 1 : 0,
  };
}

function highOf(price: Price): number {
  return price.known ? price.high : -1;
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
    const at = lowerBound(before.id, id);
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
