/** Owns which federal field families a program's subject can fall under, each with its reason. */
import type { Degree, Subject } from "../model/vocabulary";

/** Field families by their CIP with four digits: the federal title, and what graduates of one are called after. */
export const fieldFamilies = {
  "11.01": { title: "Computer and information sciences, general", called: "general computer and information sciences" },
  "11.07": { title: "Computer science", called: "computer science" },
  "14.42": {
    title: "Mechatronics, robotics and automation engineering",
    called: "mechatronics, robotics and automation engineering",
  },
  "26.11": {
    title: "Biomathematics, bioinformatics and computational biology",
    called: "biomathematics, bioinformatics and computational biology",
  },
  "30.70": { title: "Data science", called: "data science" },
  "30.71": { title: "Data analytics", called: "data analytics" },
  "51.27": { title: "Medical illustration and informatics", called: "medical illustration and informatics" },
} as const;
export type FieldFamily = keyof typeof fieldFamilies;

type Place = { field: FieldFamily; reason: string };

const general = {
  field: "11.01",
  reason: "Artificial intelligence (CIP 11.0102) is counted inside this family.",
} as const;
const computing = {
  field: "11.07",
  reason: "An institution may report artificial intelligence as computer science (CIP 11.0701).",
} as const;
const artificialIntelligence = [general, computing] as const;

/**
 * Where an institution may report the graduates of a subject, nearest first. It picks the code itself, so none of
 * these is the program; a subject without a family of its own has none.
 */
export const fieldsOfSubject: Readonly<Record<Subject, readonly Place[]>> = {
  "artificial-intelligence": artificialIntelligence,
  "machine-learning": artificialIntelligence,
  "natural-language-processing": artificialIntelligence,
  "computer-vision": artificialIntelligence,
  "computer-science": [
    { field: "11.07", reason: "A track in artificial intelligence is part of a degree in computer science." },
    { field: "11.01", reason: "An institution may report computer science as the general field (CIP 11.0101)." },
  ],
  "data-science": [
    { field: "30.70", reason: "Data science has this family of its own." },
    { field: "30.71", reason: "An institution may report data science as data analytics (CIP 30.7101)." },
  ],
  robotics: [{ field: "14.42", reason: "Robotics engineering (CIP 14.4201) is counted inside this family." }],
  "ai-in-business": [
    { field: "30.71", reason: "Business analytics (CIP 30.7102) is counted inside this family." },
    general,
  ],
  "ai-in-health": [
    { field: "51.27", reason: "Medical informatics (CIP 51.2706) is counted inside this family." },
    { field: "26.11", reason: "Bioinformatics (CIP 26.1103) is counted inside this family." },
  ],
  other: [],
};

/** The subjects whose programs an institution may report as artificial intelligence (CIP 11.0102). */
const aiSubjects = [
  "artificial-intelligence",
  "machine-learning",
  "natural-language-processing",
  "computer-vision",
  "computer-science",
  "ai-in-business",
  "ai-in-health",
] as const satisfies readonly Subject[];

/** Whether graduates of a subject may be among those reported in artificial intelligence. */
export function isAiSubject(subject: string): boolean {
  return aiSubjects.some((one) => one === subject);
}

/** What somebody gets who finishes at a level. */
export const awardNames: Record<Degree, string> = {
  associate: "associate degree",
  bachelors: "bachelor’s degree",
  masters: "master’s degree",
  doctorate: "doctorate",
  "undergraduate-certificate": "undergraduate certificate",
  "graduate-certificate": "graduate certificate",
};
