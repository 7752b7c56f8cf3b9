/** Owns the verdicts that an address asks for: over which programs, for whom, at which pace. */

import type { Program } from "../model/program";
import type { State } from "../model/vocabulary";
import { nothingOnFile, outcomesByInstitution } from "../outcomes/read";
import { readInputs } from "../payback/reader-inputs";
import { type VerdictGroup, verdictsOf } from "./judge";

/** How many programs are judged at most; more say nothing that a filter would not say better. */
export const mostJudged = 1000;

/** The pace that an address names, in credits a term and terms a year, as it is typed; and what is wrong with it. */
export type AskedPace = {
  typed: { credits: string; terms: string };
  values: { credits?: number; terms?: number };
  wrong: { credits?: string; terms?: string };
};

/** Reads `credits` and `terms` of an address. Never throws: what can't be used is named in `wrong`. */
export function paceAsked(raw: { readonly [parameter: string]: string | readonly string[] | undefined }): AskedPace {
  const first = (name: string) => ([raw[name] ?? []].flat()[0] ?? "").slice(0, 40);
  const typed = { credits: first("credits"), terms: first("terms") };
  const { values, wrong } = readInputs(typed);
  return { typed, values, wrong };
}

/** Every verdict over these programs for somebody who lives in a state (null: not said) and studies at a pace. */
export async function verdictsFor(
  programs: readonly Program[],
  { resident, limited, pace }: { resident: State | null; limited: boolean; pace: AskedPace["values"] },
): Promise<VerdictGroup[]> {
  const outcomes = await outcomesByInstitution([...new Set(programs.map(({ institution }) => institution.slug))]);
  return verdictsOf(
    programs.map((program) => ({
      program,
      outcomes: outcomes.get(program.institution.slug) ?? nothingOnFile,
    })),
    { limited, reader: { resident, creditsPerTerm: pace.credits ?? null, termsPerYear: pace.terms ?? null } },
  );
}
