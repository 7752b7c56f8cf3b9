/** Owns the closed lists of the directory (degrees, delivery modes, states of a figure…) and their labels. */

export const degrees = {
  associate: "Associate",
  bachelors: "Bachelor’s",
  masters: "Master’s",
  doctorate: "Doctorate",
  "undergraduate-certificate": "Undergraduate certificate",
  "graduate-certificate": "Graduate certificate",
} as const;
export type Degree = keyof typeof degrees;

export const subjects = {
  "artificial-intelligence": "Artificial intelligence",
  "machine-learning": "Machine learning",
  "data-science": "Data science",
  "computer-science": "Computer science (AI or ML track)",
  robotics: "Robotics",
  "natural-language-processing": "Natural language processing",
  "computer-vision": "Computer vision",
  "ai-in-business": "AI in business",
  "ai-in-health": "AI in health",
  other: "Other",
} as const;
export type Subject = keyof typeof subjects;

export const deliveryModes = { online: "Online", "on-campus": "On campus", hybrid: "Hybrid" } as const;
export type DeliveryMode = keyof typeof deliveryModes;

export const controls = {
  public: "Public",
  "private-nonprofit": "Private, nonprofit",
  "private-for-profit": "Private, for profit",
} as const;
export type Control = keyof typeof controls;

/** Whether a listing is shown: only `published` ones are in the public directory. */
export const statuses = { draft: "Draft", published: "Published", withdrawn: "Withdrawn" } as const;

export const levels = { undergraduate: "Undergraduate", graduate: "Graduate" } as const;
export type Level = keyof typeof levels;

/** The level whose charges a degree is billed at. */
export const levelOf: Record<Degree, Level> = {
  associate: "undergraduate",
  bachelors: "undergraduate",
  masters: "graduate",
  doctorate: "graduate",
  "undergraduate-certificate": "undergraduate",
  "graduate-certificate": "graduate",
};

/** Whom a price is for; `flat` is the same for everybody. */
export const residencies = {
  "in-state": "In-state",
  "out-of-state": "Out-of-state",
  flat: "Same for everyone",
} as const;
export type Residency = keyof typeof residencies;

/** Which part of an institution a charge speaks for, nearest to a program first. */
export const chargeScopes = {
  online: "its online programs",
  school: "the school that teaches it",
  institution: "the whole institution",
  ipeds: "the whole institution, as reported to IPEDS",
  /** No listed program is priced by it. */
  "other-school": "another of its schools",
} as const;
export type ChargeScope = keyof typeof chargeScopes;

export const correctionStatuses = { open: "Not decided yet", accepted: "Accepted", declined: "Declined" } as const;
export type CorrectionStatus = keyof typeof correctionStatuses;

/** How sure a figure is, surest first. */
export const figureStates = {
  published: "published by the institution",
  "third-party": "stated by a third party",
  listed: "unsourced, no page that can be opened says so",
  inferred: "inferred from what its source says",
  estimated: "estimated, with its sum",
  unknown: "not known, with the reason",
} as const;
export type FigureState = keyof typeof figureStates;

/** Why a figure is unknown. */
export const unknownReasons = {
  "not-published": "not published",
  varies: "varies",
  "not-applicable": "not applicable",
  "not-checked": "not looked for yet",
} as const;
export type UnknownReason = keyof typeof unknownReasons;

/** How a change of a program came about. */
export const origins = {
  form: "edited",
  bulk: "changed together with others",
  import: "imported",
  correction: "corrected after a report",
  merge: "merged with another listing",
  restore: "restored",
  schedule: "published at the time set for it",
  seed: "changed with the directory’s own data",
} as const;
export type Origin = keyof typeof origins;

// By itself, so that a browser that needs other lists does not get this one.
export { type State, states } from "./states";
