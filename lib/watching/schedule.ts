/** Owns the server's own watching of sources: a few every hour, where `WATCH_SOURCES` says after how many days. */
import { db } from "../database/db";
import { watchDays } from "../env";
import { mannersOf, pageFetcher } from "../fetching/politely";
import { processWide } from "../process-wide";
import { daysBefore } from "../text/day";
import { askLinks } from "../work/links";
import { sourcesToWatch } from "./sources";
import { watchSources } from "./watch";

/** Milliseconds between two rounds, and sources asked in one: a country's are never all asked at once. */
const betweenRounds = 3_600_000;
const inRound = 200;

async function round(days: number): Promise<void> {
  const sources = await sourcesToWatch(db(), daysBefore(new Date(), days), inRound);
  const manners = mannersOf(process.env, "source watch");
  await watchSources(db(), pageFetcher(manners), sources, () => {});
  // Once no source is due, the other addresses of listings are asked whether they still answer.
  if (sources.length < inRound) await askLinks(db(), manners, daysBefore(new Date(), days));
}

/**
 * Begins the rounds, one for the whole process, and never two at the same time; nothing where the setting says nothing.
 * Answers how to end them: what that gives is kept once the round at work is done.
 */
export function startWatching(): () => Promise<void> {
  const days = watchDays();
  if (days === null) return async () => {};
  return processWide("source watch", () => {
    let atWork: Promise<void> | null = null;
    const next = () => {
      atWork ??= round(days)
        .catch((error: unknown) => console.error("Sources were not watched:", error))
        .finally(() => {
          atWork = null;
        });
    };
    // Whoever starts the server is not kept waiting, and the timer keeps no process alive.
    const timer = setInterval(next, betweenRounds).unref();
    return async () => {
      clearInterval(timer);
      await atWork;
    };
  });
}
