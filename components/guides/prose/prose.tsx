import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { type ComponentProps, type ReactNode, useId } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { figureText } from "@/lib/guides/model/figure";
import { proseTree } from "@/lib/guides/model/markdown";
import type { Cited, CitedFigures } from "./cited";
import { SharedNote, SourceNote } from "./figure-link";
import { keysOfNotes, withNotes } from "./sentences";

type Props = { markdown: string; figures: CitedFigures };
type Parts = NonNullable<Parameters<typeof toJsxRuntime>[1]["components"]>;

/** Markdown of a guide; each sentence with figures has one note, which opens their sources. */
export function Prose(props: Props) {
  return <Text {...props} parts={{}} />;
}

/** A text of one paragraph, without the paragraph around it. */
export function InlineProse(props: Props) {
  return <Text {...props} parts={{ p: ({ children }) => <>{children}</> }} />;
}

type DataProps = ComponentProps<"data"> & { "data-note"?: unknown };

function Text({ markdown, figures, parts }: Props & { parts: Parts }): ReactNode {
  const id = useId();
  const tree = withNotes(proseTree(markdown));
  const citedBy = (keys: string): Cited[] => keys.split(" ").flatMap((key) => figures.get(key) ?? []);
  // What several figures share can't stand inside a paragraph: it comes after the text.
  const shared = [...new Set(keysOfNotes(tree))].filter((keys) => citedBy(keys).length > 1);
  const noteOf = (keys: string) => `${id}${keys.replaceAll(" ", "-")}`;
  const data = ({ value, children, "data-note": note }: DataProps) => {
    const keys = String(value);
    const cited = citedBy(keys);
    const [first] = cited;
    if (!first) return <>{children}</>;
    if (note === undefined) return <>{children ?? figureText(first.figure)}</>;
    return <SourceNote note={cited.length > 1 ? noteOf(keys) : first.id} cited={cited} />;
  };
  return (
    <>
      {toJsxRuntime(tree, { Fragment, jsx, jsxs, components: { ...parts, data } })}
      {shared.map((keys) => (
        <SharedNote key={keys} id={noteOf(keys)} cited={citedBy(keys)} />
      ))}
    </>
  );
}
