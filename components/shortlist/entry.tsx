"use client";

import { type ChangeEvent, type MouseEvent, type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { shortlistMoved, shortlistNoted } from "@/lib/programs/shortlist/changes";
import { type Kept, longestNote, shortlistWithout } from "@/lib/programs/shortlist/shortlist";
import { counted } from "@/lib/text/format";
import type { Listed } from "./listed";
import { shortlist } from "./store";

type EntryProps = {
  kept: Kept;
  /** What the directory knows of it; null: no such program; undefined: not asked yet. */
  listed: Listed | null | undefined;
  /** Its place in the list, from 0, and how many there are. */
  at: number;
  of: number;
  say: (text: string) => void;
  onRemoved: () => void;
};

const button = "py-1 text-accent underline underline-offset-3 aria-disabled:text-soft aria-disabled:no-underline";

/** One program of the list: its facts, the reader's note, and what can be done with it. */
export function ShortlistEntry({ kept: { slug, label, note }, listed, at, of, say, onRemoved }: EntryProps) {
  function move(event: MouseEvent<HTMLButtonElement>, by: number) {
    const pressed = event.currentTarget;
    // Moving an element takes the focus from the button in it.
    flushSync(() => shortlist.change((list) => shortlistMoved(list, slug, by)));
    pressed.focus();
    const place = Math.min(Math.max(at + by, 0), of - 1) + 1;
    say(`${label}: ${place} of ${of}.`);
  }
  const [refused, setRefused] = useState("");
  function write({ currentTarget: { value } }: ChangeEvent<HTMLTextAreaElement>) {
    // A field that cuts what is pasted says nothing of it. A note that was joined of two is longer, and may stay so.
    const isTooLong = value.length > Math.max(longestNote, note.length);
    const why = `That would be ${counted(value.length, "character")}, and a note holds ${longestNote}. The note stays as it was.`;
    setRefused(isTooLong ? why : "");
    if (isTooLong) say(why);
    else shortlist.change((list) => shortlistNoted(list, slug, value));
  }
  function remove() {
    flushSync(() => shortlist.change((list) => shortlistWithout(list, slug), { did: `Removed: ${label}.`, at }));
    say(`Removed: ${label}.`);
    onRemoved();
  }
  return (
    <li
      tabIndex={-1}
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 border-b border-rule py-5 break-inside-avoid"
    >
      <span
        aria-hidden="true"
        className="pt-4 font-serif text-[1.1875rem] font-semibold text-soft tabular-nums max-sm:text-[0.9375rem]"
      >
        {at + 1}
      </span>
      <div>
        {listed ? listed.card : <Unlisted label={label}>{listed === null && <Gone noted={note !== ""} />}</Unlisted>}
        <div className="mt-3 grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_auto]">
          <label className="block text-[0.78125rem] text-soft print:hidden">
            Note <span className="sr-only">on {label}</span>
            {note.length > longestNote - 100 && (
              <span className="tabular-nums">
                {note.length} of {longestNote} characters
              </span>
            )}
            <textarea
              rows={note.length > 90 || note.includes("\n") ? 3 : 1}
              value={note}
              onChange={write}
              className="field mt-0.5 block text-ink"
            />
          </label>
          <div className="flex items-end gap-x-4 text-[0.8125rem] print:hidden">
            <button type="button" aria-disabled={at === 0} onClick={(event) => move(event, -1)} className={button}>
              Up<span className="sr-only"> {label}</span>
            </button>
            <button type="button" aria-disabled={at === of - 1} onClick={(event) => move(event, 1)} className={button}>
              Down<span className="sr-only"> {label}</span>
            </button>
            <button type="button" onClick={remove} className={button}>
              Remove<span className="sr-only"> {label}</span>
            </button>
          </div>
        </div>
        {refused && (
          <p aria-hidden="true" className="mt-1 max-w-[65ch] border-l-2 border-estimate pl-2 text-sm print:hidden">
            {refused}
          </p>
        )}
        {note && <p className="mt-2 hidden whitespace-pre-wrap print:block">Note: {note}</p>}
      </div>
    </li>
  );
}

function Unlisted({ label, children }: { label: string; children: ReactNode }) {
  return (
    <article aria-label={label} className="min-h-24">
      <h3 className="my-0.5 text-[1.1875rem]">{label}</h3>
      {children}
    </article>
  );
}

function Gone({ noted: has }: { noted: boolean }) {
  return (
    <p className="text-[0.8125rem]">
      The directory no longer lists this program.{has && " Your note stays until you remove it."}
    </p>
  );
}
