/** Owns what follows from what is typed of a figure: its state from its value and address, its day of check, the year it needs. */

import { keysOf } from "../../closed-list";
import type { Fault } from "../../form-state";
import { urlIn } from "../../parse";
import { isoDay } from "../../text/day";
import { isGiven } from "../model/fact-table";
import { type Fact, facts } from "../model/facts";
import type { FieldValue } from "../model/field-schemas";
import { isSaid } from "../model/field-schemas";
import { type Fields, figureFields, sameValue } from "./fields";
import { byPath, type FieldPath, sourcePath } from "./paths";

const stateOf = (fields: Fields, figure: Fact) => fields[sourcePath(figure, "state")] ?? "unknown";
const sourceOf = (fields: Fields, figure: Fact) => fields[sourcePath(figure, "sourceUrl")] ?? null;

/** Whether a figure's value, or the page it was read on, is another than before. */
function isReadAnew(fields: Fields, before: Fields, figure: Fact): boolean {
  const paths = figureFields(figure).filter((path) => !path.startsWith("provenance."));
  return [...paths, sourcePath(figure, "sourceUrl")].some(
    (path) => !sameValue(normal(fields[path]), normal(before[path])),
  );
}

/** An empty list is as good as nothing said. */
function normal(value: FieldValue | undefined): FieldValue {
  return isSaid(value) ? (value ?? null) : null;
}

/** The figures that have a value, an address, and no state yet: whose page it is decides the state. */
function stateless(fields: Fields, before: Fields): Fact[] {
  return keysOf(facts).filter(
    (figure) =>
      isGiven(fields, figure) &&
      stateOf(fields, figure) === "unknown" &&
      // One that was known and is said not to be any more contradicts its value: that is asked, not guessed.
      stateOf(before, figure) === "unknown" &&
      typeof sourceOf(fields, figure) === "string",
  );
}

/** Whether the websites of program and institution are needed to say what follows. */
export function needsSites(fields: Fields, before: Fields): boolean {
  return stateless(fields, before).length > 0;
}

/**
 * The fields that follow from what was typed, with what they become; `before` are the fields that the editor
 * began with, `sites` the websites of program and institution.
 *
 * A value without a state is published by the institution where its address is on one of the sites, else
 * stated by a third party; a value that was cleared is not known, not checked. A figure whose value or
 * address is typed anew was checked today, unless another day is typed.
 */
export function followed(
  fields: Fields,
  before: Fields,
  sites: readonly (string | null)[],
  today: string = isoDay(),
): Fields {
  const anew = new Set(stateless(fields, before));
  return byPath(
    keysOf(facts).flatMap((figure): [FieldPath, FieldValue][] => {
      const [state, reason] = [sourcePath(figure, "state"), sourcePath(figure, "reason")];
      const day = sourcePath(figure, "checkedOn");
      const isCleared = isGiven(before, figure) && !isGiven(fields, figure);
      const stays = stateOf(fields, figure) === stateOf(before, figure);
      if (isCleared && stays && stateOf(fields, figure) !== "unknown") {
        return [
          [state, "unknown"],
          [reason, "not-checked"],
        ];
      }
      const isRead = !isCleared && (isGiven(fields, figure) || sourceOf(fields, figure) !== null);
      const noDay = sameValue(fields[day] ?? null, before[day] ?? null);
      const checked: [FieldPath, FieldValue][] =
        isRead && noDay && isReadAnew(fields, before, figure) && fields[day] !== today ? [[day, today]] : [];
      if (!anew.has(figure)) return checked;
      const url = String(sourceOf(fields, figure));
      return [
        [state, sites.some((site) => isOnSite(url, site)) ? "published" : "third-party"],
        [reason, null],
        ...checked,
      ];
    }),
  );
}

/**
 * Whether an address is on a website: of the same host or one below it, "www." aside. In the domain .edu,
 * where every institution has exactly one name, any host of that name is.
 */
export function isOnSite(url: string, site: string | null): boolean {
  const [host, own] = [url, site ?? ""].map((address) => urlIn(address)?.hostname.replace(/^www\./, ""));
  if (!host || !own) return false;
  const named = own.endsWith(".edu") ? own.split(".").slice(-2).join(".") : own;
  return host === named || host.endsWith(`.${named}`);
}

/**
 * What a price lacks that the public comes to see, newly or changed: the year it speaks for, since prices age.
 * One that was stored without a year before stays storable for as long as nothing of it changes.
 */
export function yearFaults(fields: Fields, before: Fields, becomesPublic: boolean): Fault[] {
  const path = sourcePath("cost", "year");
  const asked = becomesPublic || isReadAnew(fields, before, "cost");
  const lacks = isGiven(fields, "cost") && stateOf(fields, "cost") !== "unknown" && (fields[path] ?? null) === null;
  const message =
    "The price needs the year it is for, such as 2026-2027. Where its page names none: the year it was read in.";
  return asked && lacks ? [{ path, message }] : [];
}
