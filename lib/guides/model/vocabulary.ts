/** Owns the closed lists of the guides (kinds of figure, verdicts, sections) and their labels. */

/** Where a figure comes from, surest first. */
export const figureKinds = {
  official: "published by a statistics office or public authority",
  report: "from an original report, study or maker",
  press: "reported or republished by others",
  claimed: "claimed; no source found",
} as const;
export type FigureKind = keyof typeof figureKinds;

/** Whether a figure was read where it was first published; only such ones stand in the largest letters of a page. */
export function isFirstHand(kind: FigureKind): boolean {
  return kind === "official" || kind === "report";
}

export const verdicts = { open: "Open", right: "Right", partly: "Partly right", wrong: "Wrong" } as const;
export type PredictionVerdict = keyof typeof verdicts;

/** The sections a guide may have, in the order that they have where an editor gave no other. */
export const sectionSlugs = [
  "why-now",
  "relevance",
  "career",
  "skills",
  "applications",
  "predictions",
  "advice",
] as const;
