"use client";

import { useEffect, useState } from "react";
import type { AskFacts, Listed, ReaderGiven } from "./listed";

/** Facts by slug, for one reader; null: the directory has no such program. */
type Facts = { reader: string; bySlug: ReadonlyMap<string, Listed | null> };

/**
 * The facts of these programs (null: the device has not said yet which), asked for once each and anew for
 * another reader; older ones stay until newer ones are there. `settle` hears each answer.
 */
export function useFacts(
  slugs: readonly string[] | null,
  { near, resident }: ReaderGiven,
  ask: AskFacts,
  settle: (listed: readonly Listed[]) => void,
) {
  const reader = JSON.stringify([near, resident]);
  const [facts, setFacts] = useState<Facts>({ reader, bySlug: new Map() });
  const [failures, setFailures] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const missing = (slugs ?? []).filter((slug) => facts.reader !== reader || !facts.bySlug.has(slug)).join(" ");

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    if (missing === "") return;
    let current = true;
    const asked = missing.split(" ");
    ask(asked, { near, resident }).then(
      (listed) => {
        if (!current) return;
        const answers = new Map<string, Listed | null>(asked.map((slug) => [slug, null]));
        for (const one of listed) answers.set(one.asked, one).set(one.slug, one);
        setFacts((known) => ({
          reader,
          bySlug: new Map([...(known.reader === reader ? known.bySlug : []), ...answers]),
        }));
        setFailures(0);
        settle(listed);
      },
      () => {
        if (current) setFailures((before) => before + 1);
      },
    );
    return () => {
      current = false;
    };
  }, [missing, reader, attempt, ask]);

  return {
    bySlug: facts.bySlug,
    waiting: missing !== "" && failures === 0,
    failed: missing !== "" && failures > 0,
    tryAgain: () => setAttempt((before) => before + 1),
  };
}
