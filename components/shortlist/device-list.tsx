"use client";

import { Fragment, type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { SinceYouWereHere } from "@/components/changes/since-you-were-here";
import { Fresh } from "@/components/ui/fresh";
import { shortlistSettled } from "@/lib/programs/shortlist/changes";
import type { Kept } from "@/lib/programs/shortlist/shortlist";
import { counted } from "@/lib/text/format";
import { ShortlistEntry } from "./entry";
import type { AskFacts, Listed, ReaderGiven } from "./listed";
import { shortlist, type UndoStep } from "./store";
import { ListTools } from "./tools";
import { useFacts } from "./use-facts";
import { useShortlist } from "./use-shortlist";

type Props = {
  /** The reader's place and state, as the server could use them. */
  reader: ReaderGiven;
  ask: AskFacts;
  /** What stands there without scripts. */
  without: ReactNode;
  /** What stands there while the list is empty; else `children` before it and `legend` after it. */
  empty: ReactNode;
  legend: ReactNode;
  children: ReactNode;
};

/** The answers' present names, into the list that the device keeps. */
function settle(listed: readonly Listed[]): void {
  const names = new Map(listed.map(({ asked, slug, label }) => [asked, { slug, label }]));
  shortlist.change((list) => shortlistSettled(list, names));
}

const none: readonly Kept[] = [];

/** The shortlist of this device, to read and to change. Nothing shows before all of it can, so nothing jumps. */
export function DeviceList({ reader, ask, without, empty, legend, children }: Props) {
  const device = useShortlist();
  const list = device?.list ?? none;
  const slugs = list.map(({ slug }) => slug);
  const { bySlug, waiting, failed, tryAgain } = useFacts(device && slugs, reader, ask, settle);
  const [said, say] = useState("");
  const entries = useRef<HTMLOListElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);

  if (device === null) return <div className="min-h-[75vh]">{without}</div>;
  // Once something stands there, what comes later takes its place without hiding the rest.
  if (waiting && bySlug.size === 0) {
    return (
      <div className="min-h-[75vh] print:min-h-0">
        <p role="status">Loading {counted(list.length, "program")}…</p>
      </div>
    );
  }

  function takeBack({ at }: UndoStep) {
    flushSync(() => shortlist.undo());
    say("Undone.");
    const restored = entries.current?.children.item(at);
    if (restored instanceof HTMLElement) restored.focus();
  }
  const undoRow = device.undo && <UndoRow undo={device.undo} button={undoButton} onUndo={takeBack} />;
  const undoAt = Math.min(device.undo?.at ?? 0, list.length);
  return (
    <div className="min-h-[75vh] print:min-h-0">
      <p role="status" className="sr-only">
        <Fresh>{said}</Fresh>
      </p>
      {device.keeps !== "yes" && (
        <p className="mb-4 max-w-[65ch] border-l-2 border-estimate pl-3 text-sm">
          {device.keeps === "refuses"
            ? "This browser can’t save the list, because its storage is full or blocked. The list is lost when you close or reload this page: export it, or copy its link, to keep it."
            : "Your list was changed by a newer version of this site. Reload the page to see it."}
        </p>
      )}
      {failed && (
        <p role="alert" className="mb-4 text-sm">
          We couldn’t load the programs’ figures. Your list and your notes are all here.{" "}
          <button type="button" onClick={tryAgain} className="text-accent underline underline-offset-3">
            Try again
          </button>
        </p>
      )}
      {list.length === 0 && empty}
      {list.length > 0 && <ListTools list={list} bySlug={bySlug} reader={reader} say={say} />}
      {list.length > 0 && children}
      <ol ref={entries}>
        {list.map((kept, at) => (
          <Fragment key={kept.slug}>
            {undoAt === at && undoRow}
            <ShortlistEntry
              kept={kept}
              listed={bySlug.get(kept.slug)}
              at={at}
              of={list.length}
              say={say}
              onRemoved={() => undoButton.current?.focus()}
            />
          </Fragment>
        ))}
        {undoAt === list.length && undoRow}
      </ol>
      {list.length > 0 && legend}
      {list.length > 0 && (
        <div className="mt-4 print:hidden">
          <SinceYouWereHere programs={list.map(({ slug }) => slug)} />
        </div>
      )}
    </div>
  );
}

type UndoRowProps = {
  undo: UndoStep;
  button: React.RefObject<HTMLButtonElement | null>;
  onUndo: (undo: UndoStep) => void;
};

/** Stands where something was done, until the next change. */
function UndoRow({ undo, button, onUndo }: UndoRowProps) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 border-b border-rule bg-wash px-3 py-2 text-sm print:hidden">
      {undo.did}
      <button
        type="button"
        ref={button}
        onClick={() => onUndo(undo)}
        className="text-accent underline underline-offset-3"
      >
        Undo
      </button>
    </li>
  );
}
