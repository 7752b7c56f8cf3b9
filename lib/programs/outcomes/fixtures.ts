/** Owns what the tests of outcomes make up: what a federal file says of a field and level at an institution. */
import type { FieldOutcome } from "./say";

/** Of a master's in the general field; `over` says what is otherwise. */
export const outcome = (over: Partial<FieldOutcome> = {}): FieldOutcome => ({
  field: "11.01",
  degree: "masters",
  campuses: 1,
  awards: { awards2122: 41, awards2223: 26 },
  borrowers: 30,
  debt: { status: "published", amount: 30_100 },
  earningsOneYear: { status: "suppressed" },
  earningsFiveYear: { status: "none" },
  ...over,
});
