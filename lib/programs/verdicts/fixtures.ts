/** Owns the programs that the tests of verdicts are made of. */
import { unsaid } from "../model/fact-table";
import { mapFacts } from "../model/facts";
import { type Program, type Provenance, untouched } from "../model/program";
import type { FieldOutcome } from "../outcomes/say";
import type { Candidate } from "./rules";

export const read: Provenance = {
  ...untouched,
  state: "published",
  reason: null,
  sourceUrl: "https://example.edu/ai",
  year: "2026",
  checkedOn: "2026-10-01",
};

/** The graduates of computer science with a master's degree, of whom nothing is known but what is given. */
function inComputerScience(debt: FieldOutcome["debt"]): FieldOutcome {
  return {
    field: "11.07",
    degree: "masters",
    campuses: 1,
    awards: { awards2122: null, awards2223: null },
    borrowers: null,
    debt,
    earningsOneYear: { status: "missing" },
    earningsFiveYear: { status: "missing" },
  };
}

/** A master's program in artificial intelligence of which nothing is known but its name and what is given. */
export function candidate(
  slug: string,
  { awards = null, debt, ...over }: Partial<Program> & { awards?: number | null; debt?: FieldOutcome["debt"] } = {},
): Candidate {
  return {
    program: {
      id: 1,
      slug,
      name: "MS in AI",
      degree: "masters",
      subject: "artificial-intelligence",
      alsoSubjects: [],
      city: "Akron",
      state: "OH",
      ...unsaid,
      note: null,
      website: null,
      institution: {
        slug,
        name: `University of ${slug}`,
        unitid: null,
        city: "Akron",
        state: "OH",
        control: "public",
        website: null,
        latitude: null,
        longitude: null,
        creditUnit: null,
        creditUnitSourceUrl: null,
        charges: [],
      },
      provenance: {
        ...mapFacts(() => untouched),
        ...(over.totalCost === undefined ? {} : { cost: read }),
        ...(over.durationMonths === undefined ? {} : { duration: read }),
      },
      ...over,
    },
    outcomes: {
      outcomes: debt ? [inComputerScience(debt)] : [],
      ai: awards === null ? [] : [{ degree: "masters", year: "2023-2024", awards }],
    },
  };
}
