import type { CreditNoun } from "@/lib/programs/model/credit-units";
import type { Provenance } from "@/lib/programs/model/program";
import { chargeScopes, degrees } from "@/lib/programs/model/vocabulary";
import { isDeduction, sourceOfRate } from "@/lib/programs/price/components";
import { assumedCredits } from "@/lib/programs/price/pace";
import {
  isCredit,
  type KnownPrice,
  type Pace,
  type PriceComponent,
  type Rate,
  type WithDegree,
} from "@/lib/programs/price/price";
import { priceNotes } from "@/lib/programs/price/price-notes";
import { componentText, priceYear, quantityText, spanText } from "@/lib/programs/price/price-text";
import { usd } from "@/lib/text/format";
import { Mark, provenanceLine, SourceLink } from "./provenance";

/**
 * Each component of a price with its arithmetic, amount, mark and source, then what it lacks; `cost` is the
 * source of the program's own price and rate.
 */
export function PriceParts({
  program,
  price,
  cost,
}: {
  program: Pick<WithDegree, "degree" | "credits" | "durationMonths">;
  price: KnownPrice;
  cost: Provenance;
}) {
  const pace = price.pace && countsTerms(price) ? paceWords(program, price.pace, creditsOfPrice(price)) : null;
  return (
    <>
      <ul className="space-y-1.5">
        {price.components.map((part) => (
          <li key={part.kind}>
            <Mark state={part.state} />
            {names[part.kind]}: <PartFigures part={part} />
            <span className="block pl-3.5 text-soft">
              <PartSource part={part} program={program} cost={cost} assumed={price.assumed} />
            </span>
          </li>
        ))}
      </ul>
      {pace && <p>{pace}</p>}
      {priceNotes(price).map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  );
}

const names: Record<PriceComponent["kind"], string> = {
  tuition: "Tuition",
  fees: "Fees",
  transfer: "Less transfer credits",
  employer: "Less your employer’s contribution",
};

function PartFigures({ part }: { part: PriceComponent }) {
  if (part.kind === "fees" && part.high === 0) return "none reported";
  const arithmetic = componentText(part);
  const amount = part.kind === "fees" && part.upTo ? `up to ${usd(part.high)}` : spanText(part);
  return (
    <span className="tabular-nums">
      {arithmetic && `${arithmetic} = `}
      {isDeduction(part) && "−"}
      {amount}
    </span>
  );
}

function PartSource({
  part,
  program,
  cost,
  assumed,
}: {
  part: PriceComponent;
  program: Pick<WithDegree, "degree" | "credits">;
  cost: Provenance;
  assumed: boolean;
}) {
  if (part.kind === "employer") {
    return "As you entered it. It counts toward tuition only, for the years the program takes you.";
  }
  if (part.kind === "transfer") {
    const share = part.product ? "what the program charges for it" : "an even share of the total";
    return `As you entered them; each takes off ${share}. The institution decides how many it accepts.`;
  }
  const { product } = part;
  if (!product) {
    return (
      <>
        {provenanceLine(cost)}, <SourceLink url={cost.sourceUrl} state={cost.state} />
        {cost.note && <span className="block">{cost.note}</span>}
      </>
    );
  }
  if (part.kind === "fees") {
    const reported = "fees reported for full-time students; part-time and online students often pay less";
    return (
      <RateSource
        rate={product.rate}
        cost={cost}
        of={product.rate.scope === "ipeds" ? reported : "fees printed beside the rate"}
      />
    );
  }
  const { scope } = product.rate;
  const { note } = sourceOfRate(product.rate, cost);
  return (
    <>
      {isCredit(product.unit) && `${creditsWords(program, assumed)}; `}
      <RateSource
        rate={product.rate}
        cost={cost}
        of={scope ? `the rate of ${chargeScopes[scope]}` : "the program’s own rate"}
      />
      {note && <span className="block">{note}</span>}
    </>
  );
}

function RateSource({ rate, cost, of }: { rate: Rate; cost: Provenance; of: string }) {
  const { year, sourceUrl, state } = sourceOfRate(rate, cost);
  return (
    <>
      {of}, {priceYear(year)}, <SourceLink url={sourceUrl} state={state} />
    </>
  );
}

function creditsWords({ degree, credits }: Pick<WithDegree, "degree" | "credits">, assumed: boolean): string {
  if (!assumed || credits !== null) return "the program’s own number of credits";
  const usual = assumedCredits[degree];
  return usual
    ? `we don’t know its credits; ${usual.low} to ${usual.high} are usual for ${withArticle(degree)}`
    : `we don’t know its credits; this is the usual number for ${withArticle(degree)}`;
}

function withArticle(degree: WithDegree["degree"]): string {
  const noun = degrees[degree].toLowerCase();
  return `${/^[aeou]/.test(noun) ? "an" : "a"} ${noun}${/(’s|associate)$/.test(noun) ? " degree" : ""}`;
}

/** Whether any part was counted by terms or years. */
function countsTerms({ components }: KnownPrice): boolean {
  return components.some((part) => part.kind === "employer" || (part.product !== null && !isCredit(part.product.unit)));
}

/** What the credits of a price are called. */
function creditsOfPrice({ components }: KnownPrice): CreditNoun {
  const units = components.flatMap((part) => ("product" in part && part.product ? [part.product.unit] : []));
  return units.find(isCredit) ?? "credit";
}

/** Where the number of terms and years comes from. */
function paceWords(
  { degree, durationMonths }: Pick<WithDegree, "degree" | "durationMonths">,
  pace: Pace,
  noun: CreditNoun,
): string {
  const terms = `${quantityText({ low: pace.termsPerYear, high: pace.termsPerYear }, "term")} a year`;
  const credits = `${quantityText({ low: pace.creditsPerTerm, high: pace.creditsPerTerm }, noun)} a term`;
  if (pace.by === "reader") return `Terms and years at your pace: ${credits}, ${terms}.`;
  if (pace.by === "degree") return `Terms and years of full-time study, the usual length of ${withArticle(degree)}.`;
  if (pace.by === "duration")
    return `Terms and years are counted for the program’s ${durationMonths} months, with ${terms}.`;
  return `Terms and years of full-time study: ${credits}, ${terms}.`;
}
