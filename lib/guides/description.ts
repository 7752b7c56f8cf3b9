/** Owns a guide's text without markup, for search engines and previews. */
import { figureText } from "./figure";
import { plainText } from "./markdown";
import type { WholeGuide } from "./queries";

const longest = 300;

/** The summary in plain words, cut after a whole one where it is long. */
export function guideDescription({ summary, figures }: Pick<WholeGuide, "summary" | "figures">): string {
  const text = plainText(summary, (key) => {
    const figure = figures.get(key);
    return figure ? figureText(figure) : "";
  });
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(" ", longest))}…`;
}
