/** Owns the rows of the table of facts on what a program costs and what it teaches. */
import type { Offer } from "schema-dts";
import { count, counted } from "../../text/format";
import { demanded } from "../shapes/reads";
import { type CreditUnit, creditNoun, creditNouns, quarterRule, semesterHours } from "./credit-units";
import { cents, choice, dollars, list, number } from "./fact-kinds";
import { type About, deciding, informing, noWord, type Row, type SaidInSchemaOrg, usual, whole } from "./fact-row";
import type { Fact } from "./facts";

const offered = { required: "Required", optional: "Optional", none: "None" } as const;

export const creditUnits = {
  semester: "Semester hours",
  quarter: "Quarter hours",
  own: "The institution’s own units",
} as const satisfies Record<CreditUnit, string>;

/** A page that speaks of them anywhere says of no other credits which they are. */
const quarterUnits = /\bquarter[- ](?:credit|unit|hour)/i;

/** Whom a price is for, blank where the source does not say. */
const audiences = { flat: "Everybody pays the same", "in-state": "Residents of its state" } as const;

/** Credits in semester hours, by the rule where they are quarter credits; units of an institution's own as such. */
function creditsBeside({ credits }: { credits: number | null }, { unit }: About): string | null {
  if (credits === null) return null;
  const hours = semesterHours(credits, unit);
  if (hours === null) return `${count(credits)} of its own units, which are no semester hours`;
  if (unit !== "quarter") return counted(hours, unit === null ? "credit" : "semester hour");
  return `${counted(hours, "semester hour")} (${counted(credits, creditNouns.quarter)}; ${quarterRule})`;
}

/** schema.org counts credits in whole numbers; others, and those of another unit, take its way for any quantity. */
function quantityOf(credits: number, unit: CreditUnit | null): NonNullable<SaidInSchemaOrg["numberOfCredits"]> {
  const noun = creditNoun(unit);
  if (noun !== "credit") return { "@type": "QuantitativeValue", value: credits, unitText: `${noun}s` };
  return Number.isInteger(credits) ? credits : { "@type": "QuantitativeValue", value: credits };
}

type Totals = {
  totalCost: number | null;
  totalCostOutOfState: number | null;
  residency: keyof typeof audiences | null;
};

/** The totals, each for those whom its source says it is for; none for what doesn't say so. */
function offersOf({ totalCost, totalCostOutOfState, residency }: Totals, about: About): SaidInSchemaOrg | null {
  const offer = (price: number, rest: Partial<Offer>): Offer => ({
    "@type": "Offer",
    price,
    priceCurrency: "USD",
    description: `Total for the whole program, as published for ${about.year}`,
    ...rest,
  });
  const home = { "@type": "State", name: about.home } as const;
  const offers = [
    ...(totalCost !== null && residency === "flat" ? [offer(totalCost, {})] : []),
    ...(totalCost !== null && residency === "in-state" ? [offer(totalCost, { eligibleRegion: home })] : []),
    ...(totalCostOutOfState !== null ? [offer(totalCostOutOfState, { ineligibleRegion: home })] : []),
  ];
  return offers.length > 0 ? { offers } : null;
}

export const contentRows = {
  cost: {
    ...usual,
    subject: "The price",
    group: "cost",
    keeps: "price",
    fields: {
      perCreditCents: cents(
        {
          label: "Price per credit",
          asked: "Per credit, in $",
          subject: "The price per credit",
          column: "cost_per_credit_usd",
          reads: {
            label: /tuition|\bcosts?\b|price|\brates?\b|investment|per[- ](?:credit|unit)/i,
            cue: /tuition|\bcosts?\b|price|\brates?\b|charge|\bpay|(?:per|a|each)[- ](?:credit|unit)/i,
            unit: /^[^\w$]{0,3}(?:usd |dollars )?(?:in tuition )?(?:per|\/|a|an|each|for each|for every|for one)[ -]?(?:(?:semester|graduate|quarter|academic|online|registered)[ -])*(?:credits?|credit[- ]hours?|units?|hours?|sch|cr|sh)\b|(?:per|\/|by|each)[ -]?(?:(?:semester|graduate|quarter)[ -])?(?:credit|unit|(?:credit|semester) hour|hour|sch)\b|credit[- ]hour (?:rate|cost)/i,
            not: /(?:technology|student|course|lab|mandatory|activity|facility|facilities|online|distance|service|services|program|infrastructure|health|campus|college|engineering|differential|support|transportation|library|additional|learning) fees?\b|(?<!and |& )\bfee of\b|surcharge|non-?degree|audit|discount|\bsav(?:e|ings)\b|scholarship|reduc|military|veteran|active duty|employ|alumni|partner|late |exam|credit by|corporate|salary|dual[- ](?:credit|enrollment)|per course|stipend|assistant|\bgrants?\b|\baward|tuition support|reimburse|prior learning|(?<!and |& )\bfees?$/i,
            some: /\bfee\b|in-?state|in state|out[- ]of[- ]state|resident|international|domestic|\bif\b|estimat|approximat|starting|as low as|\bfrom\b|up to|part-time|full-time|over \d+|online rate|online students|campus (?:rate|students)|quarter|depending|previous|more than|beyond|senior/i,
            across: quarterUnits,
          },
          aside: " per credit",
        },
        10_000,
      ),
      totalCost: dollars(
        {
          label: "Total price",
          asked: "In total, in $",
          subject: "The total price",
          column: "total_cost_usd",
          reads: {
            label:
              /\btotal\b|^(?:tuition|costs?|price|investment)$|program (?:cost|tuition|price|fee)|(?:cost|tuition|price)s?\b[^:]{0,20}\b(?:program|degree|entire|full|certificate)|(?:full|entire|whole|complete) (?:program )?(?:tuition|cost|price|program)/i,
            cue: /\b(?:total|entire|whole|full|complete|overall|all)\b[^.]{0,40}\b(?:tuition|costs?|price|program|degree|investment)|\b(?:tuition|costs?|price)\b[^.]{0,40}\b(?:total\w*|(?:for|of) (?:the |this |our )?(?:\S+ ){0,3}(?:program|degree|certificate|master's))|program (?:cost|tuition|price)|(?:degree|program|certificate) (?:costs?|comes to|amounts to)\b|for all \S+ (?:credits|courses)/i,
            not: /(?:\bper|\/|\ba|\beach|\bevery|\bone)[ -]?(?:[a-z]+[ -])?(?:credits?|unit|hour|sch|year|yr|semester|term|course|class|month|quarter|week|session|module)\b|annual|yearly|first year|second year|attendance|living|housing|\brent\b|\broom\b|books|insurance|personal|travel|application|deposit|salary|earn|\bloans?\b|\bdebt|scholarship|award|\baid\b|fund|\bsav(?:e|ings)|stipend|expenses|supplies|material|estimated fees|total fees|mandatory fees|\bfees total|credits?\b.*\bcredits? total|revenue|grant|\bvalued?\b|\bworth\b|\(fees\)|food|visa|proof|semester(?!s)|quarterly|transport/i,
            // A price behind nothing but "Tuition" may be of a year.
            some: /^(?:tuition|costs?|price|investment) |in-?state|in state|out[- ]of[- ]state|resident|international|domestic|\bif\b|estimat|approximat|about|around|starting|as low as|less than|under |\bfrom\b|up to|part-time|full-time|transfer|minimum|depending|before|after|range|with (?:the )?thesis|option|track/i,
            usual: {
              masters: [3_000, 250_000],
              doctorate: [5_000, 400_000],
              bachelors: [8_000, 400_000],
              associate: [2_000, 100_000],
              "graduate-certificate": [1_000, 80_000],
              "undergraduate-certificate": [500, 60_000],
            },
          },
          aside: " in total",
        },
        1_000_000,
      ),
      totalCostOutOfState: dollars(
        {
          label: "Total price from out of state",
          asked: "In total from out of state, in $",
          subject: "The total price from out of state",
          column: "total_cost_out_of_state_usd",
          reads: {
            label:
              /\btotal\b.*(?:out[- ]of[- ]state|non-?resident)|(?:out[- ]of[- ]state|non-?resident).*\b(?:total|program (?:cost|tuition|price))/i,
            not: /per |annual|year|semester|attendance|living|housing|books|\bfees\b/i,
            some: /estimat|approximat|about|international|\bif\b/i,
          },
          aside: " in total from out of state",
        },
        1_000_000,
      ),
      residency: choice(
        {
          label: "Whom the price is for",
          asked: "Who pays this",
          subject: "Whom the price is for",
          column: "residency",
          reads: {
            label: /^residency$/i,
            cue: /tuition|\brates?\b|\bcosts?\b|price/i,
            // A word on the price, not a figure: it goes with one that a person takes.
            some: /./,
            answers: {},
            wordings: {
              flat: /regardless of (?:residen|state|location|where)|same[^.;]{0,40}(?:in-state|residen|all students)|no out[- ]of[- ]state/i,
              "in-state": /(?:in-state|residents?)\b[^.;]{0,40}\bonly/i,
            },
          },
        },
        audiences,
        "The source does not say",
      ),
    },
    values: ["totalCost", "perCreditCents"],
    filter: "max_cost",
    compared: {
      decides: true,
      least: "lowest",
      apartBy: ["award", "year", "residency", "estimate", "fees"],
      beside: null,
    },
    schemaOrg: offersOf,
  },
  credits: {
    ...usual,
    subject: "The number of credits",
    group: "taught",
    fields: {
      credits: number(
        {
          label: "Credits",
          asked: "Number of credits",
          subject: "The credits",
          column: "credits",
          aside: " credits",
          reads: {
            label:
              /^(?:\S+ ){0,5}(?:credits?|credit[- ]hours?|units?|hours)\b(?:[ /(]+[a-z')-]+){0,6}\??$|^(?:degree|program|grand) total$/i,
            phrase:
              /\b[\w-]+[- ]credit(?:[- ]hour)?(?:,? [\w'.-]+){0,3} (?:program|degree|curriculum|master's|certificate)\b|\b(?:program|degree|curriculum|master's|certificate)(?: program)? (?:of|with|has) [\w-]+ (?:semester )?credits?(?: hours)?|\b[\w-]+ credit hours in the (?:program|curriculum)/gi,
            cue: /\b(?:requires?|required|requirements?|complet\w+|consists?|compris\w+|total\w*|minimum|programs?|degree|curriculum|earn|certificate|master'?s?|major|need|must|is an?|includes?|takes?|calls? for|comprises|graduate with)\b/i,
            unit: /^\+?(?:\s*\(\d+\))?[- ]?(?:(?:semester|quarter|graduate|graduate-level|total|academic|required|online|approved|course|minimum|earned)[- ]){0,3}(?:credits?|credit[- ]hours?|units?|hours?|sch|s\.h\.|cr)\b(?! of (?:work|study per|community|volunteer|training))/i,
            not: /elective|\bcore\b|foundation|prerequisite|\b(?:\d+|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:courses|classes|modules|semesters|terms|weeks|months|years)\b|(?<![\w-])(?:per|a|each|every|one) (?:semester|term|year|quarter|course|class|week|credit|unit|hour|session)|\btransfer|(?:of|for|in) (?:the |a |an |master's |graduate )*(?:thesis|research|capstone|project|internship|practicum|dissertation|mathematics|computer science courses|ai)\b|(?:thesis|research|capstone|project|internship|practicum|dissertation|core|elective|bridge|leveling) (?:credits?|hours?|units?|courses?)|credits?(?:[- ]hours?)? (?:thesis|capstone|courses?|project|seminar|core|class|minor|sequence|module)|up to|no more than|at most|maximum|concentration|speciali[sz]ation|\bminor\b|cognate|advanced standing|waive|remaining|additional|\bfirst\b|\blast\b|previous|prior|experience|week|clock|contact|volunteer|office|following|general education|in residen|full-time|half-time|part-time|(?:course|class) is|\d(?:00|xx)[- ]level|\blevel or|independent study|\barea|\bgrade|\bgpa\b|free |tuition|\bcosts?\b|\bfees?\b|\$|price|at least (?:\w+ ){1,3}(?:at|from|must)|must be (?:taken|earned|completed) (?:at|in|from)|double[- ]count|shared|count toward|apply toward|sample|hours of operation|hour days?|pre-?req|already|(?:taught|taken) (?:at|in|by)/i,
            some: /thesis|\boption|\btracks?\b|\bif\b|for (?:students|applicants|those)|depend|quarter|ects|4\+1|accelerated|dual|combined|\bor\b|typically|approximately|with a |students (?:with|who|without)|bridge|coursework[- ]only|bachelor's\/master|joint|pathway/i,
            across: quarterUnits,
            usual: {
              masters: [24, 72],
              doctorate: [30, 130],
              bachelors: [100, 220],
              associate: [55, 130],
              "graduate-certificate": [6, 36],
              "undergraduate-certificate": [6, 60],
            },
          },
        },
        0.5,
        400,
        0.5,
      ),
      creditUnit: choice(
        {
          label: "Unit of the credits",
          subject: "The unit of the credits",
          column: "credit_unit",
          reads: {
            label: /^(?:credit )?(?:unit|credit) type$/i,
            cue: /credits?|units?|hours?/i,
            // A word on the number, not a figure: it goes with one that a person takes.
            some: /./,
            answers: {},
            wordings: {
              quarter: /\d[- ]quarter[- ](?:credit|unit|hour)/i,
              semester: /\d[- ]semester[- ](?:credit|unit|hour)/i,
            },
          },
        },
        creditUnits,
      ),
    },
    values: ["credits"],
    // How many there are decides nothing that the price and the duration don't.
    compared: { decides: false, least: null, apartBy: ["award", "unit"], beside: creditsBeside },
    schemaOrg: ({ credits }: { credits: number | null }, { unit }: About) =>
      credits === null ? null : { numberOfCredits: quantityOf(credits, unit) },
  },
  thesis: {
    ...usual,
    degrees: whole,
    subject: "The thesis",
    group: "taught",
    fields: {
      thesis: choice(
        {
          label: "Thesis",
          subject: "The thesis",
          column: "thesis",
          reads: {
            ...demanded("thesis"),
            label:
              /^(?:master's )?thesis(?: (?:option|requirement|required|needed|project))?\??$|(?:thesis|write a thesis).*\?$/i,
            cue: /\bthesis\b/i,
            not: /defen[sc]e|committee|thesis fee|deadline|doctora|ph\.?d|honors/i,
            some: /\bif\b|students (?:who|in|with|planning)|depending|in lieu|some|option [ab12]|concentration|bachelor/i,
          },
        },
        offered,
      ),
    },
    values: ["thesis"],
    compared: deciding,
    schemaOrg: noWord,
  },
  capstone: {
    ...usual,
    subject: "The capstone",
    group: "taught",
    fields: {
      capstone: choice(
        {
          label: "Capstone",
          subject: "The capstone",
          column: "capstone",
          reads: {
            ...demanded("capstone(?: project| course| experience| requirement)?|culminating (?:project|experience)"),
            label: /^(?:capstone|culminating)(?: (?:project|course|option|requirement|experience))*\??$|capstone.*\?$/i,
            cue: /capstone|culminating/i,
            not: /honors|undergraduate|showcase|gallery|past capstone/i,
            some: /\bif\b|students (?:who|in|with)|depending|in lieu|some|option [ab12]|non-thesis|\bor\b|concentration/i,
          },
        },
        offered,
      ),
    },
    values: ["capstone"],
    compared: informing,
    schemaOrg: noWord,
  },
  practicum: {
    ...usual,
    subject: "The practicum",
    group: "taught",
    fields: {
      practicum: choice(
        {
          label: "Practicum or internship",
          subject: "The practicum",
          column: "practicum",
          reads: {
            ...demanded("internship|practicum|co-op"),
            label:
              /^(?:internships?|practicum|co-op)(?:[ /](?:or |and )?(?:internships?|practicum|co-op|requirement|option|required))*\??$/i,
            cue: /internship|practicum|co-op/i,
            not: /undergraduate|our alumni|students have/i,
            some: /\bif\b|students (?:who|in|with|without)|depending|in lieu|some|\bor\b|experience/i,
          },
        },
        offered,
      ),
    },
    values: ["practicum"],
    compared: deciding,
    schemaOrg: noWord,
  },
  courses: {
    ...usual,
    subject: "Courses and areas",
    group: "taught",
    fields: {
      courses: list(
        {
          label: "Courses and areas",
          asked: "Courses or areas by name, one a line",
          subject: "Courses and areas",
          column: "courses",
          reads: null,
        },
        30,
        120,
      ),
    },
    values: ["courses"],
    compared: informing,
    schemaOrg: ({ courses }: { courses: readonly string[] }) =>
      courses.length === 0 ? null : { hasCourse: courses.map((name) => ({ "@type": "Course" as const, name })) },
  },
} as const satisfies Partial<Record<Fact, Row>>;
