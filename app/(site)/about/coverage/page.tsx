import type { Metadata } from "next";
import Link from "next/link";
import { CoverageList, CoverageSummary } from "@/components/coverage/coverage-list";
import { FactChoice, KnownOverTime } from "@/components/coverage/known-over-time";
import { KnownTable } from "@/components/coverage/known-table";
import { SeenLately } from "@/components/coverage/seen-lately";
import { Page, PageTitle, SectionTitle } from "@/components/ui/page";
import { canonical } from "@/lib/authorization/site-origin";
import { memberOf } from "@/lib/closed-list";
import { currentCoverage, currentKnowledge } from "@/lib/programs/coverage/read";
import { seenLately } from "@/lib/programs/coverage/seen";
import { facts } from "@/lib/programs/model/facts";
import { aiSource } from "@/lib/programs/outcomes/measures";
import { isoDay } from "@/lib/text/day";

export const metadata: Metadata = {
  title: "Coverage",
  description:
    "Every institution that awards degrees in artificial intelligence, whether it is listed here, and how much is known of each fact.",
  ...canonical("/about/coverage", { "text/markdown": "/about/coverage.md" }),
};

// Counted from the database as it is when it is asked for.
export const dynamic = "force-dynamic";

/** What this directory promises to have, and how much of it it has. */
export default async function CoveragePage({ searchParams }: { searchParams: Promise<{ fact?: string | string[] }> }) {
  const [wanted] = [(await searchParams).fact].flat();
  const fact = memberOf(facts, wanted);
  const [coverage, knowledge, seen] = await Promise.all([currentCoverage(), currentKnowledge(), seenLately()]);
  return (
    <Page>
      <PageTitle>Coverage</PageTitle>
      <div className="mt-4 max-w-[65ch] space-y-3 font-serif text-[1.0625rem] leading-relaxed">
        <p>
          The promise: every institution whose graduates the federal survey counts in artificial intelligence is listed
          here, at the level at which it awards them. What is missing stands first.
        </p>
        <CoverageSummary coverage={coverage} />
      </div>
      <p className="mt-3 max-w-[65ch] text-[0.8125rem] text-soft">
        Awards counted under the federal code for artificial intelligence (CIP 11.0102), second majors included, from{" "}
        <a href={aiSource.url} rel="noopener external">
          {aiSource.name}
        </a>
        . An institution picks the code itself: a program that it reports elsewhere, or that began later, is not counted
        here, and may be listed all the same. A listed program is one in artificial intelligence at that institution; it
        need not be the one that the awards are of. A missing one can be{" "}
        <Link prefetch={false} href="/about/coverage/propose">
          proposed
        </Link>
        .
      </p>
      <CoverageList coverage={coverage} />
      <section aria-labelledby="known" className="mt-10">
        <SectionTitle id="known">How much is known</SectionTitle>
        <p className="mb-3 max-w-[65ch] text-[0.875rem] text-soft">
          Of the published programs of which a fact can be said, how many say it, with a source. “Looked for, not found”
          is an answer too: somebody looked, and it is not published, varies or does not apply. The rest nobody has
          looked for yet.
        </p>
        <KnownTable programs={knowledge.programs} facts={knowledge.facts} />
      </section>
      <section aria-labelledby="seen" className="mt-10">
        <SectionTitle id="seen">Seen on their sources</SectionTitle>
        <p className="mb-3 max-w-[65ch] text-[0.875rem] text-soft">
          The directory asks the pages again that figures come from. A figure is counted here where its page still said
          it; that is not a check by a person, whose day stands beside each figure too.
        </p>
        <SeenLately seen={seen} />
      </section>
      <section aria-labelledby="over-time" className="mt-10">
        <SectionTitle id="over-time">Over time</SectionTitle>
        <FactChoice fact={fact} />
        <KnownOverTime knowledge={knowledge} fact={fact} today={isoDay()} />
      </section>
    </Page>
  );
}
