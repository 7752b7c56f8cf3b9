/** Owns the program that the public page of a listing would show before anything is saved. */
import type { Typed } from "../../form-state";
import { fieldsFrom } from "../listing/form";
import { readShape } from "../listing/schema";
import type { Program } from "../model/program";
import { institutionBySlug } from "../records/queries";
import { programFrom } from "./effects";
import { withSlug } from "./review";

/**
 * The program that the public page of what was typed would show; null while the fields in `missing`
 * are not right. Figures without a source are shown as they stand: only publishing asks for it.
 */
export async function previewProgram(typed: Typed): Promise<{ program: Program | null; missing: string[] }> {
  const { listing, faults } = readShape(withSlug(fieldsFrom(typed, "published")));
  const wrong = faults.map(({ path }) => path);
  const missing = [...new Set(wrong.filter((path) => !path.endsWith(".sourceUrl") && !path.endsWith(".reason")))];
  if (!listing || missing.length > 0) return { program: null, missing: missing.length > 0 ? missing : wrong };
  const institution = await institutionBySlug(listing.institution);
  return institution
    ? { program: programFrom(listing, institution), missing: [] }
    : { program: null, missing: ["institution"] };
}
