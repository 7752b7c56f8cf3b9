"use client";

import { WrongLink } from "@/components/corrections/wrong-link";
import { NoteButton } from "@/components/ui/note-button";
import type { Program, Provenance } from "@/lib/programs/program";
import type { Figure } from "@/lib/programs/vocabulary";
import { Mark } from "./provenance";
import { ProvenanceDetails } from "./provenance-details";

/**
 * A figure in words behind its mark; it opens where the figure comes from, and where to say that it is wrong.
 * A list has dozens of them: the page carries what they say, and the browser makes the elements.
 */
export function FigureNote({
  of: { id, slug },
  figure,
  provenance,
  label,
  words,
}: {
  of: Pick<Program, "id" | "slug">;
  figure: Figure;
  provenance: Provenance;
  label: string;
  words: string;
}) {
  return (
    <NoteButton
      id={`${figure}-${id}`}
      label={label}
      note={
        <>
          <ProvenanceDetails provenance={provenance} />
          <WrongLine slug={slug} figure={figure} />
        </>
      }
    >
      <Mark state={provenance.state} />
      {words}
    </NoteButton>
  );
}

/** "Something wrong?" at the end of a note. */
export function WrongLine({ slug, figure }: { slug: string; figure: Figure }) {
  return (
    <p className="mt-2 border-t border-rule pt-2">
      <WrongLink slug={slug} figure={figure} />
    </p>
  );
}
