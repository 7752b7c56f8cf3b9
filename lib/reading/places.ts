/** Owns where in a passage a fact can be said. */
import { plainText } from "../programs/shapes/hit";
import type { Reads } from "../programs/shapes/reads";
import { type Passage, sentencesIn } from "./documents/passages";

/** The longest text that still is the value of a label. */
const longestValue = 200;

/** A passage made ready once for all facts: its texts as patterns are tried on them. */
export type Ready = {
  passage: Passage;
  labels: readonly string[];
  heading: string;
  sentences: readonly string[];
  /** Its sentences with the label before them, where it has one that is no fact's. */
  withLabel: readonly string[];
};

export function readied(passage: Passage): Ready {
  const [own] = passage.labels;
  return {
    passage,
    labels: passage.labels.map(plainText),
    heading: plainText(passage.headings[0] ?? ""),
    sentences: sentencesIn(passage.text),
    withLabel: own === undefined ? [] : sentencesIn(`${own}: ${passage.text}`),
  };
}

/** `about` is the sentence before, where this one goes on about what that one speaks of. */
export type Place = { passage: Passage; label: string | null; text: string; isLabelled: boolean; about?: string };

/** Where in a passage a fact can be said: behind a label that is its own, or in each sentence. */
export function placesFor(reads: Reads, { passage, labels, heading, sentences, withLabel }: Ready): Place[] {
  const label = labels.find((one) => reads.label.test(one)) ?? null;
  // Under "Deadlines", "Fall: July 1" is one.
  const isUnder = label === null && passage.labels.length > 0 && reads.label.test(heading);
  const all = [...passage.labels, ...(isUnder ? [heading] : [])].join(" · ");
  if (label !== null || isUnder) {
    if (passage.text.length <= longestValue) return [{ passage, label: all, text: passage.text, isLabelled: true }];
    return sentences.map((text, index) => ({ passage, label: all, text, isLabelled: index === 0 }));
  }
  if (labels.length > 0) {
    // Each figure of the first sentence is said of its label.
    return withLabel.map((text, index) => ({
      passage,
      label: null,
      text,
      isLabelled: false,
      about: index === 0 ? (labels[0] ?? "") : "",
    }));
  }
  // A heading with a short text below it is a label with its value; a question with its answer is one.
  const isHeaded = reads.label.test(heading) && passage.headings[0] !== passage.text;
  return sentences.map((text, index) => {
    const isLabelled = isHeaded && index === 0 && passage.text.length <= longestValue * 2;
    const about = /^(?:it|its|they|their|this|that)\b/i.test(text) ? (sentences[index - 1] ?? "") : "";
    return { passage, label: isLabelled ? heading : null, text, isLabelled, about: plainText(about) };
  });
}
