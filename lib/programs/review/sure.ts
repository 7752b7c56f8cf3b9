/** Owns the answers to what an editor is asked before a change is stored: a yes to each question, or another value. */
import type { Fault, Typed } from "../../form-state";
import type { Outlier } from "./outliers";

/** The name of a question's field in the form. */
export function sureName({ path }: Pick<Outlier, "path">): string {
  return `sure-${path}`;
}

/** Every question has its yes; or values were taken instead, as the listing form types them; or some are open. */
export type Answers = { kind: "sure" } | { kind: "taken"; typed: Typed } | { kind: "open"; faults: Fault[] };

/** Reads the answers. A yes counts only for the question as it was shown, which `seen` names by its key. */
export function answersTo(outliers: readonly Outlier[], sent: Typed): Answers {
  const shown = outliers.map((outlier) => {
    const answer = sent.seen?.includes(outlier.key) ? sent[sureName(outlier)]?.[0] : undefined;
    return { outlier, answer, offer: outlier.offers?.find(({ path }) => path === answer) };
  });
  const offers = shown.flatMap(({ offer }) => offer ?? []);
  if (offers.length > 0) {
    return { kind: "taken", typed: Object.fromEntries(offers.map(({ path, value }) => [path, [value]])) };
  }
  const open = shown.filter(({ answer }) => answer !== "yes");
  if (open.length === 0) return { kind: "sure" };
  const message = "Say yes, or go back and change it.";
  return { kind: "open", faults: open.map(({ outlier }) => ({ path: sureName(outlier), message })) };
}
