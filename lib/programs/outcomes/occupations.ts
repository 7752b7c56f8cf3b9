/** Owns which occupations federal statistics name for the field that a subject is nearest to. */
import { andText, capitalized } from "../../text/format";
import type { Subject } from "../model/vocabulary";

/** Occupations by the name that figures of the guides have for them, and what they are called in a sentence. */
const occupations = {
  "computer-research-scientists": "computer and information research scientists",
  "computer-science-teachers": "computer science teachers at colleges",
  "software-developers": "software developers",
  "data-scientists": "data scientists",
  "systems-managers": "computer and information systems managers",
  "security-analysts": "information security analysts",
  "network-support-specialists": "computer network support specialists",
  "database-architects": "database architects",
  "computer-programmers": "computer programmers",
  "software-testers": "software quality assurance analysts and testers",
  "web-developers": "web developers",
  "web-designers": "web and digital interface designers",
  "other-computer-occupations": "other computer occupations",
  "natural-sciences-managers": "natural sciences managers",
  statisticians: "statisticians",
  "other-teachers": "other teachers at colleges",
  "engineering-managers": "architectural and engineering managers",
  "other-engineers": "other engineers",
  "engineering-teachers": "engineering teachers at colleges",
  "management-analysts": "management analysts",
  "market-research-analysts": "market research analysts and marketing specialists",
  "health-information-technologists": "health information technologists and medical registrars",
} as const;
export type Occupation = keyof typeof occupations;

/** A field by its CIP with six digits, and the occupations that the crosswalk names for it, in its order. */
type Field = { cip: string; called: string; occupations: readonly Occupation[] };

const artificialIntelligence: Field = {
  cip: "11.0102",
  called: "artificial intelligence",
  occupations: ["computer-research-scientists", "software-developers", "data-scientists", "computer-science-teachers"],
};

/** Read in the crosswalk of CIP 2020 and SOC 2018 on 28 November 2026; a subject without a code of its own has none. */
const fieldOfSubject: Readonly<Record<Subject, Field | null>> = {
  "artificial-intelligence": artificialIntelligence,
  "machine-learning": artificialIntelligence,
  "natural-language-processing": artificialIntelligence,
  "computer-vision": artificialIntelligence,
  "computer-science": {
    cip: "11.0701",
    called: "computer science",
    occupations: [
      "systems-managers",
      "security-analysts",
      "computer-research-scientists",
      "network-support-specialists",
      "database-architects",
      "computer-programmers",
      "software-developers",
      "software-testers",
      "web-developers",
      "web-designers",
      "other-computer-occupations",
      "data-scientists",
      "computer-science-teachers",
    ],
  },
  "data-science": {
    cip: "30.7001",
    called: "data science",
    occupations: [
      "systems-managers",
      "natural-sciences-managers",
      "computer-research-scientists",
      "database-architects",
      "software-developers",
      "statisticians",
      "data-scientists",
      "other-teachers",
    ],
  },
  robotics: {
    cip: "14.4201",
    called: "mechatronics, robotics and automation engineering",
    occupations: ["engineering-managers", "other-engineers", "engineering-teachers"],
  },
  "ai-in-business": {
    cip: "30.7102",
    called: "business analytics",
    occupations: ["management-analysts", "market-research-analysts", "statisticians", "data-scientists"],
  },
  "ai-in-health": {
    cip: "51.2706",
    called: "medical informatics",
    occupations: [
      "computer-research-scientists",
      "other-computer-occupations",
      "other-teachers",
      "health-information-technologists",
    ],
  },
  other: null,
};

export const occupationsLabel = "Work it can lead to";

export const crosswalkSource = {
  name: "Crosswalk of CIP 2020 and SOC 2018, National Center for Education Statistics and Bureau of Labor Statistics",
  url: "https://nces.ed.gov/ipeds/cipcode/resources.aspx?y=56",
} as const;

/** What the crosswalk can't say, to stand wherever it is used. */
export const crosswalkLimit =
  "It names work that the field plausibly leads to, not where graduates of this program went.";

/** What the wages beside the occupations are. */
export const mediansLabel = "Median pay of all who do such work in the country: half of them earn less.";

/** The fields that a program's subjects are nearest to, each once. */
function fieldsOf(subjects: readonly Subject[]): Field[] {
  return [...new Set(subjects.flatMap((subject) => fieldOfSubject[subject] ?? []))];
}

/** "For artificial intelligence (CIP 11.0102): software developers, data scientists and …", a sentence a field. */
export function occupationSentences(subjects: readonly Subject[]): string[] {
  return fieldsOf(subjects).map(
    ({ cip, called, occupations: own }) =>
      `For ${called} (CIP ${cip}): ${andText(own.map((occupation) => occupations[occupation]))}.`,
  );
}

/** The occupations of a program's fields, each once. */
export function occupationsOf(subjects: readonly Subject[]): Occupation[] {
  return [...new Set(fieldsOf(subjects).flatMap((field) => field.occupations))];
}

/** "data-scientists" → "Data scientists" */
export function occupationName(occupation: Occupation): string {
  return capitalized(occupations[occupation]);
}
