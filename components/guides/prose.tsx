import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ComponentProps } from "react";
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
      data: (reference) => <Reference figures={figures} {...reference} />,
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
      data: (reference) => <Reference figures={figures} {...reference} />,
      p: ({ children }) => <>{children}</>,
    },
  });
}

type ReferenceProps = ComponentProps<"data"> & { figures: CitedFigures; "data-again"?: unknown };

function Reference({ figures, value, children, "data-again": again }: ReferenceProps) {
  const cited = figures.get(String(value));
  if (!cited) return <>{children}</>;
  return (
    <FigureLink cited={cited} again={again !== undefined}>
      {children}
    </FigureLink>
  );
}
