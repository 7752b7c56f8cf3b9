"use server";

import { z } from "zod";
import { proseClasses } from "@/components/guides/guide-section";
import { cite } from "@/components/guides/prose/cited";
import { NoteList } from "@/components/guides/prose/figure-link";
import { InlineProse, Prose } from "@/components/guides/prose/prose";
import { callAs } from "@/lib/authorization/action";
import { knownFigures } from "@/lib/guides/editing/editing";
import { proseProblems } from "@/lib/guides/editing/fit";
import { textFrom } from "@/lib/guides/editing/form";

const sent = z.object({
  guide: z.string().max(100),
  id: z.string().max(300),
  markdown: z.string().max(20_000),
  isInline: z.boolean(),
  names: z.string().max(20_000),
  figures: z.record(z.string(), z.array(z.string())),
});

/** A text as the guide's page shows it, with the figures that the form has, and what is wrong with it. */
export const previewProse = callAs("editor", sent, async (_, { id, markdown, isInline, names, figures: typed }) => {
  const known = await knownFigures(textFrom({ ...typed, names: [names] }, "draft"));
  const { problems, mentioned } = proseProblems(markdown, names, known);
  const figures = cite(new Map(mentioned), id);
  return {
    problems,
    shown: (
      <>
        <div className={isInline ? "text-[0.875rem]" : proseClasses}>
          {isInline ? (
            <InlineProse markdown={markdown} figures={figures} />
          ) : (
            <Prose markdown={markdown} figures={figures} />
          )}
        </div>
        <NoteList figures={figures} />
      </>
    ),
  };
});
