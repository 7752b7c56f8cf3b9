"use client";

import { shortlistSorted } from "@/lib/programs/shortlist/changes";
import type { Shortlist } from "@/lib/programs/shortlist/shortlist";
import { counted } from "@/lib/text/format";
import { CompareLink } from "./compare-link";
import { saveSheet } from "./export";
import type { Listed, ReaderGiven } from "./listed";
import { ShareLink } from "./share-link";
import { shortlist } from "./store";

type Props = {
  list: Shortlist;
  bySlug: ReadonlyMap<string, Listed | null>;
  reader: ReaderGiven;
  say: (text: string) => void;
};

const button = "py-1 text-accent underline underline-offset-3";

/** What can be done with the whole list. */
export function ListTools({ list, bySlug, reader, say }: Props) {
  function sortBy(what: "price" | "miles") {
    const numberOf = (slug: string) => bySlug.get(slug)?.[what] ?? null;
    const how = { price: "price, lowest first, of whatever year", miles: "distance, nearest first" }[what];
    const without = list.filter(({ slug }) => numberOf(slug) === null).length;
    const last = without > 0 ? ` ${counted(without, "program has", "programs have")} none and come last.` : "";
    const before = shortlist.current().list;
    const did = `Sorted by ${how}.${last}`;
    shortlist.change((now) => shortlistSorted(now, numberOf), { did, at: 0 });
    say(before === shortlist.current().list ? `The list is in this order already: ${how}.${last}` : did);
  }
  async function save() {
    try {
      await saveSheet(list, bySlug);
      say("The spreadsheet is in your downloads.");
    } catch {
      say("The spreadsheet could not be made, because part of this page did not load. Try again.");
    }
  }
  return (
    <div className="mb-3 flex flex-wrap items-baseline gap-x-5 gap-y-2 text-[0.8125rem] print:hidden">
      <CompareLink slugs={list.map(({ slug }) => slug)} resident={reader.resident} />
      <button type="button" onClick={() => sortBy("price")} className={button}>
        Sort by price
      </button>
      {reader.near !== null && (
        <button type="button" onClick={() => sortBy("miles")} className={button}>
          Sort by distance
        </button>
      )}
      <button type="button" onClick={save} className={button}>
        Export as CSV
      </button>
      <button type="button" onClick={() => window.print()} className={button}>
        Print
      </button>
      <ShareLink list={list} bySlug={bySlug} />
    </div>
  );
}
