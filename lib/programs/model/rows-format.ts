/** Owns the rows of the table of facts on where, how and at what pace a program is taught. */
import { choice, months, several, words } from "./fact-kinds";
import { deciding, informing, noWord, type Row, usual, yesNo } from "./fact-row";
import type { Fact } from "./facts";
import { type DeliveryMode, deliveryModes } from "./vocabulary";

/** The words that schema.org gives for `educationalProgramMode`. */
const programModes: Record<DeliveryMode, string> = { online: "online", "on-campus": "onsite", hybrid: "blended" };

export const formatRows = {
  delivery: {
    ...usual,
    subject: "The delivery",
    group: "format",
    fields: {
      delivery: several(
        {
          label: "Delivery",
          asked: "Ways of delivery",
          subject: "The delivery",
          column: "delivery",
          reads: {
            label:
              /^(?:(?:program|course|class|learning|instruction(?:al)?|study|degree|primary|campus) )*(?:delivery|formats?|modality|modalities|modes?|methods?|locations?|campus(?:es)?|environment|offered|taught|instruction|type|where)(?: (?:mode|method|format|options?|of (?:delivery|instruction|study)|offered|type))*$|is (?:the|this) program (?:offered )?online|online or (?:on|in)/i,
            cue: /\b(?:offered|delivered|available|taught|taken|completed?|pursued|programs?|degree|format|earn|study|fully|entirely|completely|exclusively|meet(?:s|ing)?|held|with us|master|m\.?s|bachelor|certificate|every course|all courses)\b|100%|\(online\)/i,
            not: /application|apply online|\b(?:faculty|professors?|instructors?|who)\b|\bform\b|webinar|info(?:rmation)? session|library|resources|(?:some|certain|selected|many|most|few|several|individual) (?:\w+ )?(?:courses|classes)|(?:may|can) (?:also )?take|other programs|also offer|orientation|request|visit|tuition|\brates?\b|housing|\btour|meeting|event|materials|portal|tutor|\btests?\b|exams?\b|account|payment|certificates? are|bootcamp|prerequisite|advising|\bjobs?\b|community of|(?:not|n't) (?:available|offered)|\bno\b(?!,)|scholarship/i,
            some: /\b(?:some|partially|selected|certain|summer|portion|half|part of|up to|first year|most|may|mostly|primarily|majority|depending|if|will be|choose|either|also|path|residenc(?:y|ies)|immersions?)\b|\bor (?:an?|the) |hybrid.*(?:online|campus|person)|(?:online|campus|person).*hybrid/i,
            answers: {
              online: /\bonline\b|distance (?:learning|education)|\bremote\b|\bvirtual\b/i,
              "on-campus":
                /on[- ]campus|in[- ]person|face[- ]to[- ]face|residential|on[- ]ground|on[- ]site|\bcampus\b/i,
              hybrid: /hybrid|blended|hyflex|low[- ]residency/i,
            },
            wordings: {
              online:
                /(?:100%|fully|entirely|completely|totally|exclusively|all|every course is|all courses are):? (?:asynchronous |asynchronously )?online|\(online\)|^online$|, online$|\bonline (?:program|degree|master|format|delivery|certificate|ms\b|m\.s)|(?:offered|delivered|available|taught|taken?|completed?|pursued|earn)\b[^.;]{0,50}(?:\bonline\b|distance education)/i,
              "on-campus":
                /(?:offered|delivered|available|taught|taken?|held|meet(?:s|ing)?|completed?|pursued|with us)\b[^.;]{0,60}(?:\bon[- ]campus|\bin[- ]person|face[- ]to[- ]face|(?:on|at) (?:the|our) (?:[A-Z]?\w+ ){0,3}campus)|(?:in[- ]person|on[- ]campus|residential|face[- ]to[- ]face) (?:program|degree|format|instruction|classes|only|master)|residential basis|^(?:on[- ]campus|in[- ]person)(?:$| at )/i,
              hybrid:
                /(?:hybrid|blended|hyflex|low-residency)[- ](?:program|format|degree|delivery|model|mode|instruction|master)|(?:offered|delivered|available|taught)\b[^.;]{0,50}\b(?:hybrid|blended)|^hybrid$/i,
            },
          },
        },
        deliveryModes,
        "a mode",
      ),
    },
    values: ["delivery"],
    filter: "delivery",
    compared: deciding,
    schemaOrg: ({ delivery }: { delivery: readonly DeliveryMode[] }) =>
      delivery.length === 0 ? null : { educationalProgramMode: delivery.map((mode) => programModes[mode]) },
  },
  duration: {
    ...usual,
    subject: "The duration",
    group: "pace",
    fields: {
      durationMonths: months(
        {
          label: "Duration",
          asked: "Months",
          subject: "The duration",
          column: "duration_months",
          reads: {
            label:
              /^(?:(?:program|degree|typical|average|estimated|expected|total|course|standard|full-time|approximate|normal|part-time) )*(?:duration|length|time[- ]to[- ](?:complete|completion|degree|finish)|completion time|timeline|time ?frame|completion|time commitment|time to earn|finish in|graduate in|complete in|program time|years? to complete|months to complete)\b(?: of (?:the )?(?:program|study|degree|training))?|how long/i,
            cue: /complet\w+|finish\w*|graduat\w+|\btakes?\b|-year (?:bachelor|master|b\.|m\.)|duration|length|programs?\b|degree\b|\bearn|curriculum|\blasts?\b|spans?/i,
            not: /experience|within|no more than|longer than|maximum|\blimit|allowed|up to|valid|\bold\b|since|\bago\b|\blast \S+ (?:years?|months?)|\bpast\b|extension|\bopt\b|internship|co-op|(?:first|second|third|final|1st|2nd)[- ]year|(?:per|each|every|of the) year|every (?:\w+ )?(?:year|month|semester|term|\d)|research|founded|(?:four|three|two|4|2)-year (?:degree|college|institution|university|school)|accredit|\bloan|before|\bafter\b|\bprior\b|\bwork|employ|growth|by 20\d\d|scores?|contract|deferr|residen|taken|years? of (?!(?:full-time |part-time )?study)|months? of (?!(?:full-time |part-time )?study)|next|\bgre\b|tuition|\$|scholarship|salary|guarantee|renew|leave/i,
            some: /part[- ]time|as (?:few|little|quickly|soon|short)|accelerated|\bor\b|depend|\bpace\b|\boption|\btrack|about|approximately|around|typical|average|usually|most students|many students|at least|minimum|\bif\b|less than|under |dual|combined|4\+1|just|only|students can|fast|additional|one year less|with(?:out)? /i,
            usual: {
              masters: [9, 36],
              doctorate: [30, 84],
              bachelors: [36, 60],
              associate: [15, 30],
              "graduate-certificate": [3, 24],
              "undergraduate-certificate": [3, 24],
            },
          },
        },
        180,
      ),
    },
    values: ["durationMonths"],
    filter: "max_months",
    compared: { decides: true, least: "shortest", apartBy: ["award"], beside: null },
    schemaOrg: ({ durationMonths }: { durationMonths: number | null }) =>
      durationMonths === null ? null : { timeToComplete: `P${durationMonths}M` },
  },
  partTime: {
    ...usual,
    subject: "Part time",
    group: "pace",
    fields: {
      partTime: choice(
        {
          label: "Part time",
          subject: "Part time",
          column: "part_time",
          reads: {
            label:
              /part[- ]time|^(?:enrollment|attendance|pace|study (?:options?|load|pace)|course load|status|time status|enrollment (?:status|options?|type)|program pace)$/i,
            cue: /part[- ]time|full[- ]time/i,
            not: /\bjobs?\b|work(?:ing)? (?:part|full)|working (?:adults?|professionals?)|employ|faculty|instructor|tuition|\brates?\b|\bfees?\b|financial|\baid\b|considered|\bloan|internship|experience|\bco-op|positions?/i,
            some: /international|f-1|\bif\b|domestic|some|visa|assistantship|certain|may be|permission|after/i,
            answers: {
              no: /full[- ]time only|^no\b|not (?:available|offered|possible|permitted|allowed)|only full[- ]time|^full[- ]time\.?$|^unfortunately|^sorry/i,
              yes: /part[- ]time|^yes\b|^available/i,
            },
            wordings: {
              no: /(?:\b(?:no|not|cannot)|n't)\b[^.;]{0,45}part[- ]time|full[- ]time only|part[- ]time[^.;]{0,45}(?:\bnot\b|n't\b|unavailable)|only[^.;]{0,25}full[- ]time/i,
              yes: /\b(?:months|years|semesters|terms) \(?part[- ]time|part[- ]time (?:m|program|degree)|(?:degree|program|studies|attend|enroll)[^.;]{0,20}part[- ]time|part[- ]time[^.;]{0,60}(?:available|offered|possible|options?|welcome|basis|study|stud(?:y|ents)|track|format|pace|schedule|enrollment)|full(?:[- ]time)?[- ,]*(?:or|and|\/)[^.;]{0,12}part[- ]time|part[- ]time (?:or|and) full/i,
            },
          },
        },
        yesNo,
      ),
    },
    values: ["partTime"],
    filter: "part_time",
    compared: deciding,
    schemaOrg: ({ partTime }: { partTime: keyof typeof yesNo | null }) =>
      partTime === "yes" ? { educationalProgramMode: "part-time" } : null,
  },
  evening: {
    ...usual,
    subject: "Evenings or weekends",
    group: "pace",
    fields: {
      evening: choice(
        {
          label: "Evenings or weekends",
          subject: "Evenings or weekends",
          column: "evening",
          reads: {
            label:
              /^(?:evenings?|class (?:times?|schedule|meetings?)|schedule|meeting times?|classes meet|evening classes.*|evenings? (?:or|and|\/) weekends?)\??$/i,
            cue: /evening|weekend|saturday|at night|after [4-6](?::\d\d)? ?p/i,
            not: /event|webinar|office|library|tour|session on|info/i,
            some: /\b(?:some|may|select|certain|many|most|if|occasional|often|typically|month)\b|^(?:(?!evening|night).)*(?:weekend|saturday)(?:(?!evening|night).)*$/i,
            answers: {
              no: /^no\b|daytime only|weekdays? only/i,
              yes: /evening|weekend|night|saturday|^yes\b|after (?:5|work)/i,
            },
            wordings: {
              no: /(?:\b(?:no|not)|n't)\b[^.;]{0,30}(?:evening|weekend)/i,
              yes: /(?:taught|meets?|offered|held|classes)\b[^.;]{0,30}(?:\bevenings?\b|weekends?|at night|after [4-6](?::\d\d)? ?p)|(?:evening|weekend|saturday|night)s?[- ](?:classes|courses|sections|format|program|cohort|schedule|sessions)|(?:classes|courses|lectures)\b[^.;]{0,60}(?:evenings?|weekends?|at night|saturdays?)/i,
            },
          },
        },
        yesNo,
      ),
    },
    values: ["evening"],
    filter: "evening",
    compared: deciding,
    schemaOrg: ({ evening }: { evening: keyof typeof yesNo | null }) =>
      evening === "yes" ? { timeOfDay: "evenings or weekends" } : null,
  },
  inPerson: {
    ...usual,
    subject: "Residencies in person",
    group: "pace",
    fields: {
      inPerson: words(
        {
          label: "Residencies in person",
          hint: "Such as two weekends a year; or none",
          subject: "Residencies in person",
          column: "in_person",
          reads: {
            label:
              /^(?:residenc(?:y|ies)(?: requirements?)?|immersions?|(?:on[- ]campus|in[- ]person) (?:visits?|requirements?|immersions?|residenc\w+|components?)|campus visits?)$/i,
            // Which of the page's words are kept is for a person to say.
            some: /./,
          },
        },
        200,
      ),
    },
    values: ["inPerson"],
    compared: deciding,
    schemaOrg: noWord,
  },
  longest: {
    ...usual,
    subject: "The longest time allowed",
    group: "pace",
    fields: {
      longestMonths: months(
        {
          label: "Longest time allowed",
          hint: "In months",
          subject: "The longest time allowed",
          column: "longest_months",
          reads: {
            label: /time limit|maximum (?:time|duration|length)|max(?:\.|imum)? completion time|longest time/i,
            cue: /(?:complet\w+|finish\w*|earn\w*|requirements?|degree)\b[^.]{0,90}\bwithin|time limit|no more than|longer than|maximum of|allows? \S+ years|have \S+ years to (?:complete|finish|earn)/i,
            not: /transfer|experience|\bgre\b|scores?|\bprior\b|older|grade|incomplete|readmi|appl(?:y|icant|ication)|deadline|\btests?\b|undergraduate|bachelor|employ|job|career|typical|candidacy|internship/i,
            some: /\bif\b|extension|part-time|full-time|recommend|many|most|can |doctoral/i,
            usual: {
              masters: [36, 120],
              doctorate: [60, 144],
              bachelors: [60, 180],
              associate: [36, 120],
              "graduate-certificate": [18, 84],
              "undergraduate-certificate": [18, 84],
            },
          },
        },
        240,
      ),
    },
    values: ["longestMonths"],
    compared: { ...informing, apartBy: ["award"] },
    schemaOrg: noWord,
  },
} as const satisfies Partial<Record<Fact, Row>>;
