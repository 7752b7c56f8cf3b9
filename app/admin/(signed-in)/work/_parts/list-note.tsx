import Link from "next/link";
import { count, counted, dayText } from "@/lib/text/format";
import type { WorkList } from "@/lib/work/lists";
import { lastRun, type ReadingRun } from "@/lib/work/reading-run";
import { reads } from "./reads";

/** What must be known to read a list rightly: its settings, and what it can't show. */
export async function ListNote({ list, isAdmin }: { list: WorkList; isAdmin: boolean }) {
  const text = await noteOf(list);
  if (text === null) return null;
  return (
    <p className="mt-1 max-w-[65ch] text-sm text-soft">
      {text}{" "}
      {isAdmin && (list === "stale" || list === "unknown") && (
        <Link prefetch={false} href="/admin/settings">
          Change this
        </Link>
      )}
    </p>
  );
}

function foundNote(run: ReadingRun | null): string {
  const how = "Programs are chosen for it in their table, or “npm run read-pages” reads them.";
  if (run === null) return how;
  const { pages, read, open, unread, isRunning } = run;
  const so = `${count(read)} of ${counted(pages, "page")} read, ${counted(open, "value")} to decide`;
  const [first] = unread;
  const not = first
    ? ` Not read: ${counted(unread.length, "page")}, first ${first.name}, ${first.institution}: ${first.fault}.`
    : "";
  return `${how} ${isRunning ? `Being read now: ${so}. Load this page again to see more.` : `Last: ${so}.`}${not}`;
}

async function noteOf(list: WorkList): Promise<string | null> {
  if (list === "stale") {
    const { costDays, seasonDays, otherDays } = await reads().settings();
    return `A price keeps ${counted(costDays, "day")}, deadlines, tests and fees of admission ${counted(seasonDays, "day")}, all else ${counted(otherDays, "day")}.`;
  }
  if (list === "unknown") {
    const [{ mostViewed }, views] = await Promise.all([reads().settings(), reads().views()]);
    const order =
      views.size === 0
        ? "No request for a listing’s page has been counted yet, so they come by institution"
        : `Asked for in the last twelve months: ${counted(views.size, "listing")}; those asked for equally often come by institution`;
    return `The ${count(mostViewed)} most viewed listings are looked through. ${order}.`;
  }
  if (list === "found") return foundNote(lastRun());
  if (list === "changed") return "“npm run watch-sources” asks the sources, and so does the server where it is set to.";
  if (list === "links") {
    const { good, failed, refused, unasked, lastAsked } = (await reads().links()).tally;
    const asked = lastAsked
      ? `Last asked ${dayText(lastAsked)}: ${count(good)} answered, ${count(failed)} failed, ${count(refused)} let in only people, so nobody knows whether they are right.`
      : "No link has been asked yet.";
    return `${asked} ${unasked > 0 ? `${counted(unasked, "address", "addresses")} not asked so far. ` : ""}“npm run watch-sources” asks them, and so does the server where it is set to.`;
  }
  return null;
}
