import { db } from "@/lib/db";
import { figures, memberOf } from "@/lib/programs/vocabulary";
import { standingOf } from "@/lib/work/figures";
import type { Search } from "@/lib/work/lists";

/** What has just been done, in a sentence; null for an address that says nothing true. */
export async function doneText(search: Search): Promise<string | null> {
  const [done, program, about] = ["done", "program", "about"].map((name) => [search[name]].flat()[0] ?? "");
  if (done === "kept-apart") return "Kept apart: this pair does not come back.";
  const figure = memberOf(figures, about);
  if (done !== "still-true" || figure === null || !/^\d{1,9}$/.test(program ?? "")) return null;
  const listing = (await standingOf(db(), [Number(program)])).get(Number(program));
  const today = new Date().toISOString().slice(0, 10);
  if (listing?.fields[`provenance.${figure}.checkedOn`] !== today) return null;
  return `${figures[figure]} of ${listing.fields.name}: checked today, still true.`;
}
