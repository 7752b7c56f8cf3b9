/** Owns which doctorates are usually funded, so that tuition says nothing of what one costs. */
import type { Priced } from "./price";

/** Research doctorates by their names; one of a profession is a doctor of anything else, or has its letters. */
const research = /\bPh\.?\s?D\b|\bDoctor(?:ate)? of (?:Philosophy|Science)\b/i;
const profession = /\bDoctor of [A-Z]|\b(?:D\.?B\.?A|D\.?Eng|D\.?I\.?T|D\.?P\.?S|D\.?N\.?P|Ed\.?D)(?!\w)/;

/** Whether a doctorate's name says that it is one of a profession: a Doctor of Business Administration, an Ed.D.; never a Ph.D. */
export function isProfessionalDoctorate(name: string): boolean {
  return !research.test(name) && profession.test(name);
}

/**
 * Whether few students of a program pay its tuition: a doctorate, unless it is one of a profession, which people pay for
 * as for a master's. One of a profession is held to be funded only where a source says so: then its price varies, or a
 * price does not apply.
 */
export function isUsuallyFunded({ degree, name, provenance }: Pick<Priced, "degree" | "name" | "provenance">): boolean {
  if (degree !== "doctorate") return false;
  const { reason } = provenance.cost;
  return !isProfessionalDoctorate(name) || reason === "varies" || reason === "not-applicable";
}
