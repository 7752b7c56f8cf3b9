/** Owns lists as documents: programs that were found, an institution with what it charges, programs side by side. */
import type { BlockContent, Root } from "mdast";
import type { ComparisonAnswer } from "../programs/comparison/comparison-page";
import { foldedAre, foldedText } from "../programs/comparison/folded";
import { outcomesAre } from "../programs/comparison/outcome-rows";
import { visibleTable } from "../programs/comparison/plain-table";
import { comparisonHref } from "../programs/comparison/url";
import { factText } from "../programs/model/fact-text";
import type { Charge, Institution } from "../programs/model/program";
import {
  chargeScopes,
  controls,
  type Degree,
  degrees,
  figureStates,
  levels,
  residencies,
  states,
} from "../programs/model/vocabulary";
import { institutionFacts, outcomesAt } from "../programs/outcomes/read";
import { blockOf, outcomesLabel } from "../programs/outcomes/say";
import { degreeHeading } from "../programs/public-pages/by-degree";
import { programLabel } from "../programs/public-pages/links";
import type { Result } from "../programs/public-pages/results";
import { count, counted, usd, usdFromCents } from "../text/format";
import { closing, priceSources, priceWords, sourceWords } from "./parts";
import { outcomeParts } from "./program-document";
import { bullets, documentOf, heading, link, paragraph, table, type Words } from "./tree";

/** What was found at an address: so many of `total`, and how many more might fit of which a figure is not known. */
export type Found = {
  title: string;
  url: string;
  results: readonly Result[];
  total: number;
  possible: number;
  /** Why those of them have no price that have none: "not published (3), not looked for yet (77)", or "". */
  gaps: string;
  /** How many of each degree, where the list is ordered by degree. */
  degrees: ReadonlyMap<Degree, number> | null;
  next: string | null;
};

/** Programs as a table, each with its price, how sure that is and where it comes from. */
export function listDocument(
  { title, url, results, total, possible, gaps, degrees: totals, next }: Found,
  origin: string,
): Root {
  const might =
    possible > 0 ? ` ${count(possible)} more might fit: a figure is not known${gaps && `; price: ${gaps}`}.` : "";
  return documentOf([
    heading(1, title),
    paragraph(
      `${counted(total, "program")}${results.length < total ? `, ${results.length} of them here` : ""}.${might}`,
    ),
    ...(totals === null
      ? programTable(results, origin)
      : [...totals].flatMap(([degree, all]) => {
          const own = results.filter(({ program }) => program.degree === degree);
          return own.length > 0
            ? [heading(2, `${degreeHeading(degree)}: ${count(all)}`), ...programTable(own, origin)]
            : [];
        })),
    ...(next === null ? [] : [paragraph([link(next, "The next ones")])]),
    closing(url),
  ]);
}

function programTable(results: readonly Result[], origin: string): BlockContent[] {
  if (results.length === 0) return [];
  const head = ["Program", "Degree and place", "Delivery", "Duration", "Total price", "Source of the price"];
  const rows = results.map(({ program, price }): Words[] => [
    [link(`${origin}/programs/${program.slug}`, programLabel(program))],
    `${degrees[program.degree]}, ${program.city}, ${program.state}`,
    factText("delivery", program) ?? "not known",
    factText("duration", program) ?? "not known",
    priceWords(price),
    price.known ? [`${figureStates[price.state]}: `, ...[joined(priceSources(price, program))].flat()] : "–",
  ]);
  return [table([head, ...rows])];
}

function joined(sources: readonly Words[]): Words {
  return sources.length === 0 ? "–" : sources.flatMap((one, at) => [...(at > 0 ? ["; "] : []), ...[one].flat()]);
}

/** An institution with its programs, its charges, its federal figures and what became of graduates. */
export async function institutionDocument(institution: Institution, found: Found, origin: string): Promise<Root> {
  const { slug, name, city, state, control, website, charges } = institution;
  const [figures, { outcomes }] = await Promise.all([institutionFacts(slug), outcomesAt(slug)]);
  const kind = control === null ? "" : ` ${controls[control]}.`;
  return documentOf([
    heading(1, [link(`${origin}/institutions/${slug}`, name)]),
    paragraph([
      `${city}, ${states[state]}.${kind}`,
      ...(website === null ? [] : [" ", link(website, "Its website"), "."]),
    ]),
    heading(2, counted(found.total, "program")),
    ...programTable(found.results, origin),
    ...(charges.length > 0 ? [heading(2, "What it charges"), chargesTable(charges)] : []),
    ...(figures.length > 0 ? [heading(2, "In federal figures")] : []),
    ...(figures.length > 0
      ? [
          bullets(
            figures.map(({ label, text, note, year, source }) => [
              `${label}: ${[text, note].filter(Boolean).join("; ")} (`,
              link(source.url, source.name),
              `, ${year})`,
            ]),
          ),
        ]
      : []),
    ...(outcomes.length > 0 ? [heading(2, "Graduates"), ...outcomes.flatMap((one) => outcomeParts(blockOf(one)))] : []),
    closing(`${origin}/institutions/${slug}`),
  ]);
}

function chargesTable(charges: readonly Charge[]): BlockContent {
  const head = ["Level", "For", "Part", "Rates", "Source"];
  const rows = charges.map((charge): Words[] => [
    levels[charge.level],
    residencies[charge.residency],
    chargeScopes[charge.scope],
    ratesWords(charge),
    sourceWords({ sourceUrl: charge.sourceUrl, year: charge.year, checkedOn: charge.readOn }),
  ]);
  return table([head, ...rows]);
}

function ratesWords(charge: Charge): string {
  const amounts: [number | null, (amount: number) => string][] = [
    [charge.perCreditCents, (cents) => `${usdFromCents(cents)} a credit`],
    [charge.perTermCents, (cents) => `${usdFromCents(cents)} a term`],
    [charge.annualTuition, (dollars) => `${usd(dollars)} tuition a full-time year`],
    [charge.creditFeesCents, (cents) => `${usdFromCents(cents)} in fees a credit`],
    [charge.termFeesCents, (cents) => `${usdFromCents(cents)} in fees a term`],
    [charge.annualFees, (dollars) => `${usd(dollars)} in fees a full-time year`],
  ];
  const said = amounts.flatMap(([amount, write]) => (amount === null ? [] : [write(amount)]));
  return [...said, ...(charge.feesIncluded ? ["fees included"] : [])].join("; ");
}

/** The table of a comparison, after the ways in which its programs are unlike. */
export function comparisonDocument({ address, columns, comparison }: ComparisonAnswer, origin: string): Root {
  const { caveats, folded, groups } = comparison;
  const notKnown = foldedText(folded, columns);
  const sayGraduates = groups.some(({ label }) => label === outcomesLabel);
  return documentOf([
    heading(1, "Programs side by side"),
    ...(caveats.length > 0
      ? [bullets(caveats.map(({ lead, sides, consequence }) => `${lead}: ${sides}. ${consequence}`))]
      : []),
    table(visibleTable(columns, comparison)),
    ...(sayGraduates ? [paragraph(`${outcomesLabel}: ${outcomesAre}`)] : []),
    ...(notKnown === null ? [] : [paragraph(`${foldedAre} ${notKnown}.`)]),
    bullets(
      columns.map(({ program, price }) => [
        link(`${origin}/programs/${program.slug}`, programLabel(program)),
        ": price from ",
        ...[joined(priceSources(price, program))].flat(),
      ]),
    ),
    closing(`${origin}${comparisonHref(address)}`),
  ]);
}
