import { memberOf } from "@/lib/closed-list";
import { reader } from "@/lib/database/db";
import { digitsIn } from "@/lib/parse";
import { sourcePath } from "@/lib/programs/listing/paths";
import { facts } from "@/lib/programs/model/facts";
import { isoDay } from "@/lib/text/day";
import { snapshotOf } from "@/lib/work/figures";
import type { Search } from "@/lib/work/lists";

const isDone = (done = "") => ["still-true", "found-taken", "changed-taken"].includes(done);

/** What has just been done, in a sentence; null for an address that says nothing true. */
export async function doneText(search: Search): Promise<string | null> {
  const [done, program, about] = ["done", "program", "about"].map((name) => [search[name]].flat()[0] ?? "");
  if (done === "kept-apart") return "Kept apart: this pair does not come back.";
  if (done === "left") return "Left as it is: it does not come back.";
  const figure = memberOf(facts, about);
  const id = digitsIn(program);
  if (!isDone(done) || figure === null || id === null) return null;
  const listing = (await snapshotOf(reader(), [id])).get(id);
  if (!listing) return null;
  const { fields } = listing;
  const what = `${facts[figure]} of ${fields.name}`;
  if (done === "still-true") {
    return fields[sourcePath(figure, "checkedOn")] === isoDay() ? `${what}: checked today, still true.` : null;
  }
  if (done === "changed-taken") return `${what}: taken as its source says.`;
  // A page may have been read on an earlier day.
  return fields[sourcePath(figure, "state")] === "unknown" ? null : `${what}: accepted as its page says.`;
}
