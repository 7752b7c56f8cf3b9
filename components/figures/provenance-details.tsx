"use client";

import { Fragment, type ReactNode } from "react";
import type { Provenance } from "@/lib/programs/model/program";
import { isNotLookedFor, stateWords } from "@/lib/programs/model/words";
import { dayText } from "@/lib/text/format";
import { SourceLink } from "./provenance";

/**
 * Everything recorded about where a figure comes from, as short lines. A list has dozens of them: the page
 * carries what is recorded, and the browser makes the elements.
 */
export function ProvenanceDetails({ provenance }: { provenance: Provenance }) {
  const { state, sourceUrl, year, checkedOn, seenOn, note } = provenance;
  const { otherValue, otherSourceUrl, otherYear, otherCheckedOn } = provenance;
  const known = state !== "unknown";
  const notLooked = isNotLookedFor(provenance);
  const lines: [string, ReactNode][] = [
    ["How sure", stateWords(provenance)],
    [
      known ? "Source" : notLooked ? "Where to look" : "Looked at",
      <SourceLink key="source" url={sourceUrl} state={state} />,
    ],
    ["Year", known && (year ?? "the source shows none")],
    ["Checked", !notLooked && (checkedOn ? dayText(new Date(checkedOn)) : "day not recorded")],
    ["Seen on its source", known && seenOn && dayText(new Date(seenOn))],
    [
      "Another source",
      otherValue !== null && (
        <>
          says {otherValue}
          {otherYear && `, ${otherYear}`}
          {otherCheckedOn && `, read on ${dayText(new Date(otherCheckedOn))}`}:{" "}
          <SourceLink url={otherSourceUrl} state="listed" />
        </>
      ),
    ],
    ["Note", note],
  ];
  return (
    <dl className="note-facts">
      {lines.map(
        ([term, value]) =>
          value && (
            <Fragment key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
