import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { toHast } from "mdast-util-to-hast";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { Legend } from "@/components/figures/provenance";
import { blocksOf } from "@/lib/documents/statement-document";
import type { Statement } from "@/lib/statements/statement";
import { Code } from "./code";
import { Section } from "./section";

/** The sections of a page of statements. */
export function Statements({ sections }: { sections: readonly Statement[] }) {
  return sections.map(({ id, title, text, marks }) => (
    <Section key={id} id={id} title={title}>
      <div className="[&>*+*]:mt-3">
        <Text blocks={blocksOf(text).slice(0, 1)} />
        {marks && (
          <div className="font-sans">
            <Legend />
          </div>
        )}
        <Text blocks={blocksOf(text).slice(1)} />
      </div>
    </Section>
  ));
}

function Text({ blocks }: { blocks: ReturnType<typeof blocksOf> }): ReactNode {
  const tree = toHast({ type: "root", children: blocks });
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, components: { a: To, ul: Listed, pre: Preformatted } });
}

/** A block of code has its text in a `code` of its own. */
function Preformatted({ children }: ComponentProps<"pre">) {
  return <Code>{children}</Code>;
}

/** A page of ours is not fetched before anybody asks for it; another site's is an address like any. */
function To({ href = "", children }: ComponentProps<"a">) {
  if (!href.startsWith("/")) return <a href={href}>{children}</a>;
  return (
    <Link prefetch={false} href={href}>
      {children}
    </Link>
  );
}

function Listed({ children }: ComponentProps<"ul">) {
  return <ul className="list-disc space-y-1 pl-5">{children}</ul>;
}
