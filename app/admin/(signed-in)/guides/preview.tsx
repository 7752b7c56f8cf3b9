"use server";

import { z } from "zod";
import { cite } from "@/components/guides/cited";
import { NoteList } from "@/components/guides/figure-link";
import { proseClasses } from "@/components/guides/guide-section";
import { InlineProse, Prose } from "@/components/guides/prose";
import { callAs } from "@/lib/action";
import { knownFigures } from "@/lib/guides/editing";
import { proseProblems } from "@/lib/guides/fit";
import { textFrom } from "@/lib/guides/form";

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
        <div className={isInline ? "text-[14px]" : proseClasses}>
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
