/** Owns a guide's text without markup, for search engines and previews. */
import { figureText } from "../model/figure";
import { plainText } from "../model/markdown";
import type { WholeGuide } from "./queries";

/** Characters that a description may have, if its first sentence is not longer. */
const longest = 320;

/** The first sentences of the summary in plain words: whole ones, so that no claim loses what qualifies it. */
export function guideDescription({ summary, figures }: Pick<WholeGuide, "summary" | "figures">): string {
  const text = plainText(summary, (key) => {
    const figure = figures.get(key);
    return figure ? figureText(figure) : "";
  });
  const [first = "", ...others] = text.split(/(?<=[.!?]) (?=\p{Lu})/u);
  return others.reduce(
    ({ kept, full }, sentence) => {
      const longer = `${kept} ${sentence}`;
      return full || longer.length > longest ? { kept, full: true } : { kept: longer, full };
    },
    { kept: first, full: false },
  ).kept;
}
