/** Owns what each fact of a program says: in words, beside other programs, and to machines in schema.org's vocabulary. */
import { keysOf } from "../../closed-list";
import { count, counted, usd, usdFromCents } from "../../text/format";
import { creditNoun, creditNouns, semesterHours, unitOf } from "./credit-units";
import { type About, noWord, type SaidInSchemaOrg } from "./fact-row";
import { type FactValues, factPaths, factTable, valueText } from "./fact-table";
import { type Fact, facts } from "./facts";
import type { Program, Provenance } from "./program";
import { openings } from "./rows-admission";
import { creditUnits } from "./rows-content";
import { type Degree, degrees, states } from "./vocabulary";

/** What a program says of a fact ("24 months", "$20,000 in total"); null where it says nothing. */
export function factText(fact: Fact, values: FactValues): string | null {
  switch (fact) {
    case "credits":
      return creditsText(values);
    case "cost":
      return costText(values);
    case "audience":
      return audienceText(values);
    default:
      return (
        factPaths(fact)
          .flatMap((path) => valueText(path, values[path]) ?? [])
          .join("; ") || null
      );
  }
}

function aboutOf(fact: Fact, program: Program): About {
  return {
    unit: unitOf(program),
    credential: credentialName(program.degree),
    home: states[program.state],
    year: program.provenance[fact].year,
  };
}

/** What a program says of a fact beside other programs, in units that they share. */
export function factBeside(fact: Fact, program: Program): string | null {
  const { beside } = factTable[fact].compared;
  return beside === null ? factText(fact, program) : beside(program, aboutOf(fact, program));
}

/** What a program says of a fact in schema.org's vocabulary; null where it says nothing, or there is no word for it. */
export function factInSchemaOrg(fact: Fact, program: Program): SaidInSchemaOrg | null {
  const { schemaOrg } = factTable[fact];
  return schemaOrg === noWord ? null : schemaOrg(program, aboutOf(fact, program));
}

/** "Master’s degree"; a certificate and a doctorate are called by their own name. */
export function credentialName(degree: Degree): string {
  return /’s$|^Associate$/.test(degrees[degree]) ? `${degrees[degree]} degree` : degrees[degree];
}

/** "30 credits", "45 quarter credits, as many as 30 semester hours"; an institution's own units are called so. */
function creditsText({ credits, creditUnit }: FactValues): string | null {
  if (credits === null) return null;
  if (creditUnit === "quarter") {
    const hours = count(semesterHours(credits, creditUnit) ?? 0);
    return `${counted(credits, creditNouns.quarter)}, as many as ${hours} semester hours`;
  }
  return creditUnit === "own" ? `${count(credits)} of ${creditUnits.own.toLowerCase()}` : counted(credits, "credit");
}

function costText({
  totalCost,
  totalCostOutOfState,
  perCreditCents,
  residency,
  creditUnit,
}: FactValues): string | null {
  const forWhom = residency === "in-state" ? " for residents" : "";
  const parts = [
    totalCost === null ? [] : `${usd(totalCost)} in total${forWhom}`,
    totalCostOutOfState === null ? [] : `${usd(totalCostOutOfState)} in total for others`,
    perCreditCents === null ? [] : `${usdFromCents(perCreditCents)} per ${creditNoun(creditUnit)}${forWhom}`,
  ];
  return parts.flat().join("; ") || null;
}

function audienceText(values: FactValues): string | null {
  return onlyFor(values) ?? (values.openTo === null ? null : openings[values.openTo]);
}

/** "Only for employees of …" where not everybody may apply; null where everybody may, or nothing is said of it. */
export function onlyFor({ openTo, openToWords }: FactValues): string | null {
  if (openTo === null || openTo === "anyone") return null;
  return openToWords === null ? openings[openTo] : `Only for ${openToWords}`;
}

/** Where a fact comes from, with what another source says of it in words and not as it was typed: "$37,900", "18 months". */
export function readably(fact: Fact, provenance: Provenance): Provenance {
  const { otherValue } = provenance;
  return otherValue === null ? provenance : { ...provenance, otherValue: otherText(fact, otherValue) };
}

/** What another source says of a fact, as `factText` would say it; its own words where they are no value. */
export function otherText(fact: Fact, other: string): string {
  const amount = Number(other.replaceAll(",", ""));
  if (fact === "cost" && Number.isFinite(amount)) return usd(amount);
  if (fact === "duration" && Number.isFinite(amount)) return counted(amount, "month");
  const [path] = factPaths(fact);
  return (path && valueText(path, other.includes(";") ? other.split(";") : other)) ?? other;
}

/** A number of credits and nothing else, with or without its unit: "97 CMU units (not semester credits)", "Quarter credits". */
const creditsAlone =
  /^(?:(\d+(?:\.\d+)?) )?(?:[A-Z]+ )?(?:(?:quarter|semester) )?(?:credits?|units|hours|credit hours)(?: in all)?(?: \(not semester credits\))?$/i;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/^(?:fully|delivered|taught) /, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * What a note says that no fact with a source of its own says: of its sentences ("; " stands between them) those are left
 * out that only repeat one. Null where nothing is left.
 */
export function noteBeyondFacts(program: FactValues & Pick<Program, "note" | "provenance">): string | null {
  const known = keysOf(facts).filter((fact) => program.provenance[fact].state !== "unknown");
  const said = new Set(
    known
      .flatMap((fact) => [factText(fact, program), ...(program.provenance[fact].note?.split("; ") ?? [])])
      .flatMap((text) => (text === null ? [] : plain(text))),
  );
  const repeatsCredits = (sentence: string) => {
    const match = creditsAlone.exec(sentence);
    return match !== null && known.includes("credits") && Number(match[1] ?? program.credits) === program.credits;
  };
  const own = (program.note ?? "").split("; ").filter((text) => !said.has(plain(text)) && !repeatsCredits(text));
  return own.join("; ") || null;
}
