"use client";

import { WrongLink } from "@/components/figures/wrong-link";
import { NoteButton } from "@/components/ui/note-button";
import type { Fact } from "@/lib/programs/model/facts";
import type { Program, Provenance } from "@/lib/programs/model/program";
import { Mark, markOf } from "./provenance";
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
  figure: Fact;
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
      <Mark state={markOf(provenance)} />
      {words}
    </NoteButton>
  );
}

/** Where the duration and the delivery come from, under the price in the one note of a card. */
export function OtherSources({ duration, delivery }: Pick<Program["provenance"], "duration" | "delivery">) {
  return Object.entries({ Duration: duration, Delivery: delivery }).map(([name, provenance]) => (
    <div key={name} className="mt-2 border-t border-rule pt-2">
      <p className="font-semibold">{name}</p>
      <ProvenanceDetails provenance={provenance} />
    </div>
  ));
}

/** "Something wrong?" at the end of a note. */
export function WrongLine({ slug, figure }: { slug: string; figure: Fact }) {
  return (
    <p className="mt-2 border-t border-rule pt-2">
      <WrongLink slug={slug} figure={figure} />
    </p>
  );
}
