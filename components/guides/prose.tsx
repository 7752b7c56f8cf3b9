import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { proseTree } from "@/lib/guides/markdown";
import type { CitedFigures } from "./cited";
import { FigureLink } from "./figure-link";

/** Markdown of a guide; each reference to a figure opens its source. */
export function Prose({ markdown, figures }: { markdown: string; figures: CitedFigures }) {
  return toJsxRuntime(proseTree(markdown), {
    Fragment,
    jsx,
    jsxs,
    components: {
      data: ({ value, children }) => <Reference figures={figures} of={String(value)} words={children} />,
    },
  });
}

/** A text of one paragraph, without the paragraph around it. */
export function InlineProse({ markdown, figures }: { markdown: string; figures: CitedFigures }) {
  return toJsxRuntime(proseTree(markdown), {
    Fragment,
    jsx,
    jsxs,
    components: {
      data: ({ value, children }) => <Reference figures={figures} of={String(value)} words={children} />,
      p: ({ children }) => <>{children}</>,
    },
  });
}

function Reference({ figures, of, words }: { figures: CitedFigures; of: string; words: ReactNode }) {
  const cited = figures.get(of);
  if (!cited) return <>{words}</>;
  return <FigureLink cited={cited}>{words}</FigureLink>;
}
