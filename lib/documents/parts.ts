/** Owns parts that documents have in common: a source as words, a price as sentences, what a document closes with. */
import type { BlockContent } from "mdast";
import { urlIn } from "../parse";
import type { Program, Provenance } from "../programs/model/program";
import { type State, states, unknownReasons } from "../programs/model/vocabulary";
import { audience } from "../programs/price/audience-text";
import { sourceOfRate } from "../programs/price/components";
import type { Price } from "../programs/price/price";
import { priceNotes } from "../programs/price/price-notes";
import { aboutText, factorsText, priceSentence, priceYear, sumText } from "../programs/price/price-text";
import { licence } from "../statements/statement";
import { isoDay } from "../text/day";
import { link, paragraph, type Words } from "./tree";

/** "example.edu, 2025, checked 2026-11-24, seen there 2026-11-29", with its link; "no page, 2026"; "–" where nothing is named. */
export function sourceWords({
  sourceUrl,
  year,
  checkedOn,
  seenOn,
}: Pick<Provenance, "sourceUrl" | "year" | "checkedOn" | "seenOn">): Words {
  const more = [year, checkedOn && `checked ${checkedOn}`, seenOn && `seen there ${seenOn}`].filter(Boolean).join(", ");
  if (sourceUrl === null) return more ? `no page, ${more}` : "–";
  const shown = link(sourceUrl, urlIn(sourceUrl)?.hostname ?? sourceUrl);
  return more ? [shown, `, ${more}`] : [shown];
}

/** A price in a cell with its year, an estimate with its sum: "about $11,100, 2025 (30 credits × $370)", "not known: varies". */
export function priceWords(price: Price): string {
  if (!price.known) return `not known: ${unknownReasons[price.reason]}`;
  const amount = `${aboutText(price)}, ${priceYear(price.year)}`;
  return price.state === "estimated" ? `${amount} (${factorsText(price)})` : amount;
}

/** Where the amount of a price comes from: of an estimate its rates, else the program's own source. */
export function priceSources(price: Price, { provenance: { cost } }: Program): Words[] {
  if (!price.known) return [];
  const rates = price.components.flatMap((part) =>
    (part.kind === "tuition" || part.kind === "fees") && part.product ? [sourceOfRate(part.product.rate, cost)] : [],
  );
  const estimated = price.state === "estimated" ? rates : [];
  const all = estimated.length > 0 ? estimated.map((rate) => ({ ...rate, checkedOn: null })) : [cost];
  return all
    .filter(
      ({ sourceUrl, year }, at) => all.findIndex((one) => one.sourceUrl === sourceUrl && one.year === year) === at,
    )
    .map(sourceWords);
}

/** A price as sentences: the amount with its parts in words, its sum, what it lacks, whom it is for, where it is from. */
export function priceParts(price: Price, program: Program, resident: State | null): BlockContent[] {
  if (!price.known) return [paragraph(`${price.explanation} (${unknownReasons[price.reason]})`)];
  const sum = sumText(price);
  const whose = resident === null ? "" : ` Shown for a resident of ${states[resident]}.`;
  return [
    paragraph(
      `${priceSentence(price)} Year of the price: ${price.year ?? "not shown"}. ${audience(program, price)}${whose}`,
    ),
    ...(sum === null ? [] : [paragraph(`The sum: ${sum}.`)]),
    ...priceNotes(price).map(paragraph),
    ...priceSources(price, program).map((words) => paragraph(["Source: ", ...[words].flat(), "."])),
  ];
}

/** What every document closes with: its page, the day, the terms. */
export function closing(url: string): BlockContent {
  return paragraph([
    "From ",
    link(url, url),
    `, as of ${isoDay()}. Matricula’s own data is free to use under `,
    link(licence.url, licence.name),
    ".",
  ]);
}
