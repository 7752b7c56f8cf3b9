import { counted, usd, usdFromCents } from "@/lib/format";
import { assumedCredits, type KnownPrice, type Rate, type Sum, sumText } from "@/lib/programs/cost";
import type { Program } from "@/lib/programs/program";
import { chargeScopes, degrees, states } from "@/lib/programs/vocabulary";
import { ProvenanceDetails, SourceLink } from "./provenance";

/** A price explained: the sum, whom it is for, each factor with its source and year, and what is left out. */
export function SumDetails({ program, price }: { program: Program; price: KnownPrice }) {
  const { sum } = price;
  return (
    <div className="space-y-2">
      {sum && <p className="font-semibold tabular-nums">{sumText(price)}</p>}
      <p>{audience(program, price)}</p>
      {price.state !== "estimated" && <ProvenanceDetails provenance={program.provenance.cost} />}
      {price.state === "estimated" && sum && (
        <>
          <ul className="list-disc space-y-1 pl-4">
            <li>{quantityText(program, sum)}</li>
            <li>
              {sum.kind === "per-credit"
                ? `${usdFromCents(sum.perCreditCents)} per credit`
                : `${usd(sum.annualTuition)} a year`}
              : <RateSource rate={sum.rate} />
            </li>
          </ul>
          <p>{leavesOut(sum.rate)}</p>
        </>
      )}
    </div>
  );
}

/** Whom the amount is for. */
function audience({ institution: { state } }: Program, { residency }: KnownPrice): string {
  if (residency === "flat") return "The same price wherever you live.";
  if (residency === "in-state") return `The price for residents of ${states[state]}.`;
  if (residency === "out-of-state") return `The price for people who live outside ${states[state]}.`;
  return "The source does not say whether residents pay less.";
}

/** What the rate is multiplied with, and how that is known. */
function quantityText(program: Program, sum: Sum): string {
  const degree = degrees[program.degree].toLowerCase();
  if (sum.kind === "per-year")
    return `${sum.years} years of full-time study, the usual length of ${withArticle(degree)}`;
  if (!sum.credits.assumed) return `${counted(sum.credits.low, "credit")}, the program’s own number`;
  const usual = assumedCredits[program.degree];
  return `its credits are not known: ${usual?.low} to ${usual?.high} are usual for ${withArticle(degree)}`;
}

function withArticle(noun: string): string {
  return `${/^[aeou]/.test(noun) ? "an" : "a"} ${noun}${/(’s|associate)$/.test(noun) ? " degree" : ""}`;
}

function RateSource({ rate }: { rate: Rate }) {
  return (
    <>
      {rate.scope === null ? "the program’s own rate" : `the rate of ${chargeScopes[rate.scope]}`},{" "}
      {rate.year ?? "no year given"}, <SourceLink url={rate.sourceUrl || null} state="published" />
      {rate.note && <span className="block text-soft">{rate.note}</span>}
    </>
  );
}

/** What an estimate does not contain. */
function leavesOut({ annualFees, scope }: Rate): string {
  const fees = annualFees
    ? `fees (${usd(annualFees)} a full-time year were reported)`
    : "fees, unless the note says otherwise";
  const general =
    scope === "institution" || scope === "ipeds" ? " The rate is a general one: the program may charge another." : "";
  return `Leaves out ${fees}, books and living costs.${general}`;
}
