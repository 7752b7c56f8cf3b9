/** Owns the pages that the server is reading on an editor's word: one run at a time, and what became of the last one. */
import type { PrismaClient } from "../../prisma/client/client";
import { mannersOf, pageFetcher } from "../fetching/politely";
import { processWide } from "../process-wide";
import { type ProgramPage, readPages } from "./pages";

/** Pages that one run reads at most: a host is asked once a second, and somebody waits for them. */
export const mostOfARun = 100;

export type ReadingRun = {
  /** How many pages it is to read, has read, and how many values of them are to be decided. */
  pages: number;
  read: number;
  open: number;
  /** The programs whose pages were not read, and why. */
  unread: { name: string; institution: string; address: string; fault: string }[];
  isRunning: boolean;
};

const kept = () => processWide("reading run", (): { last: ReadingRun | null } => ({ last: null }));

/** What the last run of this server did, or does; null: there was none since it started. */
export const lastRun = (): ReadingRun | null => kept().last;

/** Begins to read pages without waiting for them; false where a run is under way, which goes on. */
export function startRun(prisma: PrismaClient, pages: readonly ProgramPage[]): boolean {
  const state = kept();
  if (state.last?.isRunning) return false;
  const run: ReadingRun = { pages: pages.length, read: 0, open: 0, unread: [], isRunning: true };
  state.last = run;
  const fetcher = pageFetcher(mannersOf(process.env, "page reader"));
  readPages(prisma, fetcher, pages, ({ name, institution, address }, became) => {
    run.read += 1;
    if ("fault" in became) run.unread.push({ name, institution, address, fault: became.fault });
    else run.open += became.open;
  })
    .catch((error: unknown) => console.error("Pages were not read:", error))
    .finally(() => {
      run.isRunning = false;
    });
  return true;
}
