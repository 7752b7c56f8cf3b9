import type { Metadata } from "next";
import Link from "next/link";
import { SinceYouWereHere } from "@/components/changes/since-you-were-here";
import { UsMap } from "@/components/charts/us-map";
import { canonical } from "@/lib/authorization/site-origin";
import { lookup } from "@/lib/closed-list";
import { allGuides } from "@/lib/guides/reading/queries";
import { everyone, overview } from "@/lib/programs/catalog/catalog";
import { gapsText, priceGaps } from "@/lib/programs/catalog/price-gaps";
import { filtersHref, filterTable, noFilters, parseFilters, type RawParameters } from "@/lib/programs/filters/filters";
import type { State } from "@/lib/programs/model/vocabulary";
import { searchDirectory } from "@/lib/programs/public-pages/directory";
import { atHome, programHref } from "@/lib/programs/public-pages/links";
import { citiesOf } from "@/lib/programs/public-pages/map-and-plot";
import { latestChanges } from "@/lib/programs/records/history";
import { toQuery } from "@/lib/programs/search/query";
import { search } from "@/lib/programs/search/search";
import { filtersAsked } from "@/lib/serving/asked";
import { count, counted, dayText } from "@/lib/text/format";

export const metadata: Metadata = canonical("/");

/** What people ask, as they would type it; only those that something answers today are offered. */
const examples = [
  "cheapest online master’s",
  "part time, no GRE",
  "certificate under $8,000",
  "robotics in Texas",
  "online, within a year",
];

/** Filters that are offered here beside their counts. */
const offered = ["degree", "delivery"] as const;

/** How many listings are named that are new or changed. */
const mostChanges = 5;

export default async function HomePage({ searchParams }: { searchParams: Promise<RawParameters> }) {
  const { resident } = parseFilters({ resident: (await searchParams).resident }).filters;
  const asked = resident === null ? {} : { resident };
  const [given, guides, changes] = await Promise.all([searchDirectory(asked), allGuides(), latestChanges(mostChanges)]);
  const { catalog, found } = given;
  const { programs, institutions, stated, estimated } = overview(catalog, resident);
  const gaps = priceGaps(catalog, [everyone(catalog)], { resident, cost_basis: null });
  const { cities, elsewhere } = citiesOf(given);
  const answered = await Promise.all(
    examples.map(async (sentence) => {
      const filters = await filtersAsked({ ...noFilters, resident }, sentence);
      return { sentence, href: filtersHref(filters), total: search(catalog, toQuery(filters)).total };
    }),
  );
  return (
    <main className="mx-auto max-w-[60rem] px-[min(1.125rem,5vw)] py-8 md:px-10 md:py-14">
      <h1 className="max-w-[34ch] text-[1.625rem] sm:text-[2rem] md:text-[2.625rem]">
        AI and machine-learning programs: what they cost, and who says so
      </h1>
      <form method="get" action="/programs" aria-label="Ask" className="mt-6">
        <Home resident={resident} />
        <label className="block text-[0.8125rem] font-semibold" htmlFor="ask">
          What are you looking for?
        </label>
        <div className="mt-1.5 flex flex-wrap gap-2.5">
          <input
            id="ask"
            name="ask"
            type="search"
            maxLength={300}
            autoComplete="off"
            placeholder="Part time master’s under 20k online"
            className="field min-w-0 flex-1 basis-64"
          />
          <button type="submit" className="primary max-sm:w-full">
            Find programs
          </button>
        </div>
      </form>
      <p className="mt-3 text-sm text-soft">
        In your own words, in English or Spanish. For example:{" "}
        {answered
          .filter(({ total }) => total > 0)
          .map(({ sentence, href, total }, index) => (
            <span key={sentence}>
              {index > 0 && " · "}
              <Link prefetch={false} href={href} className="target">
                {sentence}
              </Link>{" "}
              <span className="tabular-nums">({count(total)})</span>
            </span>
          ))}
      </p>
      <p className="mt-6 max-w-[62ch] text-[1.0625rem]">
        Matricula is an open register of degrees and certificates in the United States. It says what a program costs,
        how sure that is, and what is not known. No one can pay to be listed.
      </p>

      <form method="get" action="/programs" aria-label="Find programs" className="mt-8 border-y border-ink py-6">
        <Home resident={resident} />
        <div className="grid gap-6 sm:grid-cols-3">
          {offered.map((key) => (
            <Choices key={key} name={key} counts={found.counts[key] ?? {}} />
          ))}
          <div>
            <label className="block text-[0.8125rem] font-semibold" htmlFor="max_cost">
              Total price up to, in $
            </label>
            <input
              id="max_cost"
              name="max_cost"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              className="field mt-1.5 tabular-nums"
            />
            <button type="submit" className="primary mt-4 w-full">
              Show programs
            </button>
          </div>
        </div>
      </form>

      <dl className="mt-8 grid gap-x-8 gap-y-5 sm:grid-cols-2 md:grid-cols-4">
        <Fact value={counted(programs, "program")} label={`at ${counted(institutions, "institution")}`} />
        <Fact value={count(stated)} label="state a price, of the last three years" />
        <Fact value={count(estimated)} label="have an estimate with its sum, or an old price" />
        <Fact value={count(programs - stated - estimated)} label={`have no price here: ${gapsText(gaps)}`} />
      </dl>
      <section aria-labelledby="where" className="mt-10">
        <h2 id="where" className="text-[1.375rem]">
          Where they are taught
        </h2>
        <UsMap places={cities} elsewhere={elsewhere} />
      </section>
      <div className="mt-10 grid gap-x-12 gap-y-8 sm:grid-cols-2">
        <section aria-labelledby="guides">
          <h2 id="guides" className="mb-2 text-[1.375rem]">
            What the work pays, and what to learn
          </h2>
          <ul>
            {guides.map(({ slug, name }) => (
              <li key={slug}>
                <Link prefetch={false} href={atHome(`/guides/${slug}`, resident)} className="target">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="changes">
          <h2 id="changes" className="mb-2 text-[1.375rem]">
            New and changed
          </h2>
          {changes.length > 0 && (
            <ul className="text-sm">
              {changes.map(({ slug, name, institution, changes: { status }, at }) => (
                <li key={slug} className="mb-2">
                  <Link prefetch={false} href={programHref(slug, resident)} className="target">
                    {name}, {institution}
                  </Link>
                  <span className="block text-soft">
                    {status?.after === "published" ? "listed" : "changed"} on {dayText(at)}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <SinceYouWereHere />
        </section>
      </div>
      <p className="mt-8">
        <Link prefetch={false} href={atHome("/programs", resident)} className="target">
          All programs
        </Link>{" "}
        ·{" "}
        <Link prefetch={false} href={atHome("/browse", resident)} className="target">
          Browse by topic
        </Link>{" "}
        ·{" "}
        <Link prefetch={false} href={atHome("/guides", resident)} className="target">
          Career guides
        </Link>{" "}
        ·{" "}
        <Link prefetch={false} href={atHome("/about/how-we-list", resident)} className="target">
          How we list
        </Link>
      </p>
    </main>
  );
}

/** Where the reader lives, if the address says it, for a form to send along. */
function Home({ resident }: { resident: State | null }) {
  return resident && <input type="hidden" name="resident" value={resident} />;
}

/** The options of a filter with what each would give, those that most programs have first. */
function Choices({ name, counts }: { name: (typeof offered)[number]; counts: Readonly<Record<string, number>> }) {
  const { label, options } = filterTable[name];
  const labels: Readonly<Record<string, string>> = options;
  const results = (value: string) => lookup(counts, value) ?? 0;
  const ordered = Object.entries(labels).toSorted(([a], [b]) => results(b) - results(a));
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-[0.8125rem] font-semibold">{label}</legend>
      {ordered.map(([value, text]) => (
        <label key={value} className="flex items-center gap-2.5 py-1 text-sm max-md:py-2">
          <input type="checkbox" name={name} value={value} />
          <span className="min-w-0 [overflow-wrap:anywhere]">{text}</span>
          <span className="ml-auto text-soft tabular-nums">{count(results(value))}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Fact({ value, label }: { value: string; label: string }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-sm text-soft">{label}</dt>
      <dd className="font-serif text-[1.375rem] font-semibold tabular-nums">{value}</dd>
    </div>
  );
}
