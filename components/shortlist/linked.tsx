"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useSyncExternalStore } from "react";
import type { State } from "@/lib/programs/model/vocabulary";
import { atHome } from "@/lib/programs/public-pages/links";
import { notesIn } from "@/lib/programs/shortlist/address";
import { type Kept, shortlistWith } from "@/lib/programs/shortlist/shortlist";
import { counted } from "@/lib/text/format";
import { shortlist } from "./store";
import { useShortlist } from "./use-shortlist";

function onFragment(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** The part of the address behind "#", which only this device sees. */
function useFragment(): string {
  return useSyncExternalStore(
    onFragment,
    () => window.location.hash,
    () => "",
  );
}

/** A program of the link: the slug that the link has, and what it is called now. */
type Linked = Pick<Kept, "slug" | "label"> & { asked: string };

/** Offers to put the programs of a link on this device's list, with the notes that the link carries. */
export function TakeOver({ programs, resident }: { programs: readonly Linked[]; resident: State | null }) {
  const own = atHome("/shortlist", resident);
  const device = useShortlist();
  const router = useRouter();
  const fragment = useFragment();
  if (device === null) return <span className="h-11" />;
  const notes = notesIn(
    fragment,
    programs.map(({ asked }) => asked),
  );
  const entries = programs.map(({ asked, slug, label }) => ({ slug, label, note: notes.get(asked) ?? "" }));
  const after = shortlistWith(device.list, entries);
  const fresh = after.length - device.list.length;
  const known = programs.length - fresh;

  function takeOver() {
    shortlist.change((list) => shortlistWith(list, entries), {
      did: `Added ${counted(fresh, "program")} from the link.`,
      at: 0,
    });
    router.push(own);
  }
  if (after === device.list) {
    return (
      <p className="min-h-11">
        All of them are on this device’s list.{" "}
        <Link prefetch={false} href={own}>
          Open it
        </Link>
      </p>
    );
  }
  return (
    <p className="flex min-h-11 flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
      <button type="button" onClick={takeOver} className="primary">
        Add {fresh === 0 ? "the notes" : fresh === 1 ? "this program" : `these ${fresh}`} to this device’s list
      </button>
      {fresh > 0 && known > 0 && (
        <span>
          {known} more {known === 1 ? "is" : "are"} on it already.
        </span>
      )}
      {fresh > 0 && <span>Your own notes stay as they are.</span>}
    </p>
  );
}

/** The note that a link carries for a program; nothing where it carries none. */
export function LinkedNote({ slug }: { slug: string }) {
  const note = notesIn(useFragment(), [slug]).get(slug);
  return note ? <p className="mt-2 max-w-[65ch] text-sm whitespace-pre-wrap">Note: {note}</p> : null;
}
