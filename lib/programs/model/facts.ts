/** Owns the names of the facts that listings state with a source of their own; `factTable` says everything else of them. */

import { keysOf } from "../../closed-list";

export const facts = {
  delivery: "Delivery",
  duration: "Duration",
  credits: "Credits",
  cost: "Price",
  deadline: "Deadline",
  starts: "Entry terms",
  gre: "GRE",
  gpa: "Lowest GPA",
  background: "Background",
  applicationFee: "Application fee",
  english: "English test",
  audience: "Who may apply",
  partTime: "Part time",
  evening: "Evenings or weekends",
  inPerson: "Residencies in person",
  longest: "Longest time allowed",
  thesis: "Thesis",
  capstone: "Capstone",
  practicum: "Practicum or internship",
  courses: "Courses and areas",
  accreditation: "Accreditation",
  stem: "STEM-designated",
  f1: "F-1 visa possible",
  firstTerm: "First offered",
  intake: "New students",
} as const;
export type Fact = keyof typeof facts;

/** Those of which every listing says something, at least why it is not known. */
export const coreFacts = ["delivery", "duration", "credits", "cost"] as const satisfies readonly Fact[];
export type CoreFact = (typeof coreFacts)[number];

/** Whether every listing says something of a fact. */
export function isCore(fact: Fact): fact is CoreFact {
  return coreFacts.some((core) => core === fact);
}

/** Something of each fact. */
export function mapFacts<V>(of: (fact: Fact) => V): Record<Fact, V> {
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(keysOf(facts).map((fact) => [fact, of(fact)])) as Record<Fact, V>;
}

/** What a visitor can say is wrong with a listing. */
export const correctables = { ...facts, other: "Something else" } as const;
export type Correctable = keyof typeof correctables;
