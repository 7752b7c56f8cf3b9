"use client";

import type { Provenance } from "@/lib/programs/model/program";
import { figureStates, unknownReasons } from "@/lib/programs/model/vocabulary";
import { dayText } from "@/lib/text/format";
import { SourceLink } from "./provenance";

/**
 * Everything recorded about where a figure comes from, as short lines. A list has dozens of them: the page
 * carries what is recorded, and the browser makes the elements.
 */
export function ProvenanceDetails({ provenance }: { provenance: Provenance }) {
  const { state, reason, sourceUrl, year, checkedOn, note, otherValue, otherSourceUrl, otherYear } = provenance;
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
      <dd>{checkedOn ? dayText(new Date(checkedOn)) : "day not recorded"}</dd>
      {otherValue !== null && (
        <>
          <dt>Another source</dt>
          <dd>
            says {otherValue}
            {otherYear && `, ${otherYear}`}: <SourceLink url={otherSourceUrl} state="listed" />
          </dd>
        </>
      )}
      {note && (
        <>
          <dt>Note</dt>
          <dd>{note}</dd>
        </>
      )}
    </dl>
  );
}
