import type { Metadata } from "next";
import Link from "next/link";
import { FilterChips, IgnoredNotice } from "@/components/filters/filters-in-use";
import { PricesFor } from "@/components/resident/prices-for";
import { Page, PageTitle } from "@/components/ui/page";
import { PaceForm } from "@/components/verdicts/pace-form";
import { Verdicts } from "@/components/verdicts/verdicts";
import { compareHref } from "@/lib/programs/comparison/url";
import { filterPairs, filtersHref, type RawParameters } from "@/lib/programs/filters/filters";
import type { Program } from "@/lib/programs/model/program";
import { type DirectoryPage, searchDirectory } from "@/lib/programs/public-pages/directory";
import { atHome } from "@/lib/programs/public-pages/links";
import { resultsOf } from "@/lib/programs/public-pages/results";
import { programsByIds } from "@/lib/programs/records/queries";
import { type AskedPace, mostJudged, paceAsked, verdictsFor } from "@/lib/programs/verdicts/asked";
import { count, counted } from "@/lib/text/format";
import { PrintedFrom } from "../_parts/printed-from";

type Props = { searchParams: Promise<RawParameters> };

export const metadata: Metadata = {
  title: "Verdicts by a printed rule",
  description:
    "Of any list or comparison: the cheapest to finish while working, the quickest, the best documented, the most graduates in the field, the lowest debt, each with its rule.",
  // As endless as the lists that they are of.
  robots: { index: false },
};

export default async function VerdictsPage({ searchParams }: Props) {
  const { credits, terms, page: _, view: __, ...asked } = await searchParams;
  const pace = paceAsked({ credits, terms });
  const given = await searchDirectory(asked);
  const { filters } = given.question;
  const { resident } = filters;
  const compares = filters.compare.length > 0;
  const total = compares ? filters.compare.length : given.found.total;
  const back = compares ? compareHref(filters.compare, resident) : filtersHref(filters);
  return (
    <Page wide>
      <PageTitle>Verdicts by a printed rule</PageTitle>
      <p className="mt-1 mb-4 max-w-[65ch] text-soft">
        On the {counted(total, "program")} of{" "}
        <Link prefetch={false} href={back}>
          {compares ? "this comparison" : "this list"}
        </Link>
        , degree by degree. A rule decides and nothing else: no one can pay for a verdict or set one by hand. What is
        not known never wins.
      </p>
      <IgnoredNotice ignored={given.ignored} />
      {!compares && <FilterChips chips={given.chips.map(toVerdicts)} clear={atHome("/verdicts", resident)} />}
      <div className="mb-3">
        <PricesFor action="/verdicts" resident={resident}>
          <Carried given={given} pace={pace} without="resident" />
        </PricesFor>
      </div>
      <PaceForm pace={pace}>
        <Carried given={given} pace={pace} without="pace" />
      </PaceForm>
      {total === 0 && <p className="font-serif text-lg font-semibold">There is no program to judge.</p>}
      {total > mostJudged ? (
        <p>
          {count(total)} programs are too many for one verdict:{" "}
          <Link prefetch={false} href={back}>
            filter them
          </Link>{" "}
          to at most {count(mostJudged)}.
        </p>
      ) : (
        <Judged programs={await programsOf(given)} given={given} pace={pace} />
      )}
      <PrintedFrom path={`/verdicts?${new URLSearchParams(pairsOf(given, pace))}`} />
    </Page>
  );
}

async function Judged({ programs, given, pace }: { programs: Program[]; given: DirectoryPage; pace: AskedPace }) {
  const { resident, audience, compare } = given.question.filters;
  const limited = audience.length > 0;
  const groups = await verdictsFor(programs, { resident, limited, pace: pace.values });
  const more = new URLSearchParams([...pairsOf(given, pace), ["audience", "limited"]]);
  return (
    <>
      <Verdicts groups={groups} resident={resident} />
      {compare.length > 0 && !limited && programs.some(({ openTo }) => openTo !== null && openTo !== "anyone") && (
        <p>
          <Link prefetch={false} href={`/verdicts?${more}`}>
            Count what only some may apply to, too
          </Link>
        </p>
      )}
    </>
  );
}

/** The same filter dropped on this page instead of on the list. */
function toVerdicts<T extends { href: string }>(chip: T): T {
  return { ...chip, href: chip.href.replace(/^\/programs/, "/verdicts") };
}

async function programsOf({ catalog, question, compared, found }: DirectoryPage): Promise<Program[]> {
  if (compared.length > 0) return programsByIds(compared.map(({ id }) => id));
  const ids = Array.from(found.matches, (position) => catalog.id[position] ?? -1);
  return (await resultsOf(catalog, question, ids)).map(({ program }) => program);
}

function pairsOf({ question }: DirectoryPage, { typed }: AskedPace): [string, string][] {
  const { credits, terms } = typed;
  return [
    ...filterPairs(question.filters).map(([name, value]): [string, string] => [name, value]),
    ...Object.entries({ credits, terms }).filter(([, value]) => value !== ""),
  ];
}

function Carried({ given, pace, without }: { given: DirectoryPage; pace: AskedPace; without: "resident" | "pace" }) {
  const left = without === "resident" ? ["resident"] : ["credits", "terms"];
  return pairsOf(given, pace)
    .filter(([name]) => !left.includes(name))
    .map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}
