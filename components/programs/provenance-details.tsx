"use client";

import type { Provenance } from "@/lib/programs/program";
import { figureStates, unknownReasons } from "@/lib/programs/vocabulary";
import { SourceLink } from "./provenance";

/**
 * Everything recorded about where a figure comes from, as short lines. A list has dozens of them: the page
 * carries what is recorded, and the browser makes the elements.
 */
export function ProvenanceDetails({ provenance }: { provenance: Provenance }) {
  const { state, reason, sourceUrl, year, checkedOn, note } = provenance;
  return (
    <dl className="note-facts">
      <dt>State</dt>
      <dd>{state === "unknown" ? `not known: ${unknownReasons[reason ?? "not-checked"]}` : figureStates[state]}</dd>
      <dt>{state === "unknown" ? "Looked at" : "Source"}</dt>
      <dd>
        <SourceLink url={sourceUrl} state={state} />
      </dd>
      <dt>Year</dt>
      <dd>{year ?? "the source shows none"}</dd>
      <dt>Checked</dt>
      <dd>{checkedOn ?? "day not recorded"}</dd>
      {note && (
        <>
          <dt>Note</dt>
          <dd>{note}</dd>
        </>
      )}
    </dl>
  );
}
