import { usd } from "@/lib/format";
import { missingText, partText, quantityText, spanText } from "@/lib/programs/cost-text";
import { assumedCredits } from "@/lib/programs/pace";
import { isTakenOff } from "@/lib/programs/parts";
import type { KnownPrice, Pace, Part, Priced, Rate } from "@/lib/programs/price";
import type { Provenance } from "@/lib/programs/program";
import { chargeScopes, degrees } from "@/lib/programs/vocabulary";
import { Mark, provenanceLine, SourceLink } from "./provenance";

/**
 * Each part of a price with its arithmetic, amount, mark and source, then what it lacks; `cost` says where
 * the program's own price stands.
 */
export function PriceParts({
  program,
  price,
  cost,
}: {
  program: Pick<Priced, "degree" | "credits" | "durationMonths">;
  price: KnownPrice;
  cost: Provenance;
}) {
  const pace = price.pace && countsTerms(price) ? paceWords(program, price.pace) : null;
  return (
    <>
      <ul className="space-y-1.5">
        {price.parts.map((part) => (
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
      {price.feesIncluded && <p>The source says that its figures contain the fees.</p>}
      {price.missing.map((one) => (
        <p key={one}>{missingText[one]}</p>
      ))}
    </>
  );
}

const names: Record<Part["kind"], string> = {
  tuition: "Tuition",
  fees: "Fees",
  transfer: "Less transfer credits",
  employer: "Less your employer’s contribution",
};

function PartFigures({ part }: { part: Part }) {
  if (part.kind === "fees" && part.high === 0) return "none reported";
  const arithmetic = partText(part);
  const amount = part.kind === "fees" && part.upTo ? `up to ${usd(part.high)}` : spanText(part);
  return (
    <span className="tabular-nums">
      {arithmetic && `${arithmetic} = `}
      {isTakenOff(part) && "−"}
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
  part: Part;
  program: Pick<Priced, "degree" | "credits">;
  cost: Provenance;
  assumed: boolean;
}) {
  if (part.kind === "employer") {
    return "You typed it; counted toward tuition only, for the years the program takes you.";
  }
  if (part.kind === "transfer") {
    const share = part.product ? "what the program charges for it" : "an even share of the total";
    return `You typed them; each takes off ${share}. How many count is for the institution to say.`;
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
    return <RateSource rate={product.rate} of={part.upTo ? reported : "fees printed beside the rate"} />;
  }
  const { scope, note } = product.rate;
  return (
    <>
      {product.unit === "credit" && `${creditsWords(program, assumed)}; `}
      <RateSource rate={product.rate} of={scope ? `the rate of ${chargeScopes[scope]}` : "the program’s own rate"} />
      {note && <span className="block">{note}</span>}
    </>
  );
}

function RateSource({ rate, of }: { rate: Rate; of: string }) {
  return (
    <>
      {of}, {rate.year ?? "no year given"}, <SourceLink url={rate.sourceUrl || null} state={rate.state} />
    </>
  );
}

function creditsWords({ degree, credits }: Pick<Priced, "degree" | "credits">, assumed: boolean): string {
  if (!assumed || credits !== null) return "the program’s own number of credits";
  const usual = assumedCredits[degree];
  return usual
    ? `its credits are not known: ${usual.low} to ${usual.high} are usual for ${withArticle(degree)}`
    : `its credits are not known: the usual number for ${withArticle(degree)}`;
}

function withArticle(degree: Priced["degree"]): string {
  const noun = degrees[degree].toLowerCase();
  return `${/^[aeou]/.test(noun) ? "an" : "a"} ${noun}${/(’s|associate)$/.test(noun) ? " degree" : ""}`;
}

/** Whether any part was counted by terms or years. */
function countsTerms({ parts }: KnownPrice): boolean {
  return parts.some((part) => part.kind === "employer" || (part.product !== null && part.product.unit !== "credit"));
}

/** Where the number of terms and years comes from. */
function paceWords({ degree, durationMonths }: Pick<Priced, "degree" | "durationMonths">, pace: Pace): string {
  const terms = `${quantityText({ low: pace.termsPerYear, high: pace.termsPerYear }, "term")} a year`;
  const credits = `${quantityText({ low: pace.creditsPerTerm, high: pace.creditsPerTerm }, "credit")} a term`;
  if (pace.by === "reader") return `Terms and years at your pace: ${credits}, ${terms}.`;
  if (pace.by === "degree") return `Terms and years of full-time study, the usual length of ${withArticle(degree)}.`;
  if (pace.by === "duration") return `Terms and years as the program lasts: ${durationMonths} months, ${terms}.`;
  return `Terms and years of full-time study: ${credits}, ${terms}.`;
}
