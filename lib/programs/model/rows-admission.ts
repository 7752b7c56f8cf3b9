/** Owns the rows of the table of facts on how to get in. */
import { englishScoresIn, gradesIn } from "../shapes/numbers";
import { demanded } from "../shapes/reads";
import { choice, deadlineOf, deadlines, deadlineText, dollars, number, several, terms, words } from "./fact-kinds";
import { deciding, graduate, informing, noWord, type Row, type SaidInSchemaOrg, usual } from "./fact-row";
import type { Fact } from "./facts";

export const requirement = { required: "Required", optional: "Optional", none: "Not required" } as const;

/** Terms by their names, and by the months in which they begin. */
const termWords = {
  fall: /\bfall\b|\bautumn\b|\baugust\b|\bseptember\b/i,
  winter: /\bwinter\b/i,
  spring: /\bspring\b|\bjanuary\b/i,
  summer: /\bsummer\b|\bjune\b|(?:\bin|,|\band|\bor) may(?=,| and| or|\.?$)/i,
} as const;

/** Who may apply at all. */
export const openings = {
  anyone: "Anyone who meets the requirements",
  employees: "Only employees of certain organizations",
  "own-students": "Only students of the institution’s other programs",
  members: "Only members of certain groups",
} as const;

/** The last of some deadlines that name their year; where none does, what they say in words. */
function lastDay(said: readonly string[]): SaidInSchemaOrg | null {
  const read = said.flatMap((text) => deadlineOf(text) ?? []);
  const day = read
    .flatMap(({ on }) => on ?? [])
    .sort()
    .at(-1);
  return read.length === 0 ? null : { applicationDeadline: day ?? read.map(deadlineText).join("; ") };
}

export const admissionRows = {
  deadline: {
    ...usual,
    subject: "The deadline",
    group: "admission",
    keeps: "season",
    fields: {
      deadlines: deadlines({
        label: "Deadline",
        asked: "Deadlines, one a line",
        hint: "2027-01-15; --01-15 where no year is said; rolling; a term may stand before it: fall --07-15",
        subject: "The deadline",
        column: "admission_deadline",
        reads: {
          label:
            /deadlines?\b|\bapply by\b|applications? (?:is |are )?(?:due|closes?)|^admissions?$|^(?:key |important )?(?:application|admissions?) dates?$|due dates?|when (?:should|do|must) i apply/i,
          cue: /deadlines?\b|apply by|\b(?:due|submitted|received|postmarked)\b[^.]{0,30}\b(?:by|on|before|no later)|\bapplications?\b[^.]{0,60}\b(?:due|until|through|closes?|by|before)\b|submit\w*[^.]{0,60}application|rolling (?:admission|basis)|appl(?:y|ying) (?:by|before|no later)|applicants?:|\((?:priority|final|regular)|^(?:for )?(?:fall|spring|summer|winter)(?: (?:20\d\d|terms?|semesters?|quarters?|admission|entry|start))*:/i,
          not: /deposit|dissertation|financial aid|fafsa|scholarship|fellowship|assistantship|housing|regist|withdraw|commencement|to graduate|graduation|decision|notif|orientation|webinar|info(?:rmation)? session|open house|class(?:es)? (?:begin|start)|\bopens?\b|available|payment|tuition|refund|defen[sc]e|recommend(?:ation|er)|transfer|defer|start date|\b(?:class(?:es)?|courses?|semester|term|program|cohort|quarter|instruction) starts?\b|\bstarts? (?:on|in)\b|\bbegins?\b|visa|i-20s? (?:is|are|will|request|form)|request\w* an i-20|conference|updated|posted|last day|appeal|waive|\bno (?:application )?fee|transcript|hear back|respond/i,
          some: /^(?:for )?(?:fall|spring|summer|winter)\b[^:]*:|priority|early|international|domestic|\bround\b|first[- ]|second[- ]|funding|guarantee|consideration|preferred|to join|next (?:start|cohort|session)|u\.s\. citizens|permanent residents|phd|doctoral|if |as long as|space|extended/i,
        },
      }),
    },
    values: ["deadlines"],
    filter: "deadline",
    compared: deciding,
    schemaOrg: ({ deadlines: said }: { deadlines: readonly string[] }) => lastDay(said),
  },
  starts: {
    ...usual,
    subject: "The entry terms",
    group: "admission",
    keeps: "season",
    fields: {
      startTerms: several(
        {
          label: "Entry terms",
          subject: "The entry terms",
          column: "start_terms",
          reads: {
            label:
              /^(?:(?:program|available|entry|next|upcoming|possible|new student|admission|admit|application|academic) )*(?:start|entry|intake|admit|admission|entrance|enrollment|entering|starting|application) ?(?:terms?|dates?|semesters?|sessions?|seasons?|points?|times?|quarters?)$|^intakes?$|^(?:program )?starts?$|^begins?$|^terms? (?:offered|of entry|admitted|available)|^semesters? (?:of )?(?:entry|admission|start|admitted)|when (?:can|do|does) (?:i|students|the program) (?:start|begin|enroll)|^admits?(?: in| for)?$/i,
            cue: /\b(?:admit\w*|admissions?|start\w*|begin\w*|entry|enter\w*|intakes?|enroll\w*|cohorts?|matriculat\w*|join)\b/i,
            not: /\bcourses?\b|class(?:es)? (?:are|begin|start|will)|\boffer|deadline|\bdue\b|tuition|\brates?\b|\bfees?\b|\b(?:not|cannot)\b|\bno\b(?! later)|n't|start (?:your|an?|the) application|withdraw|graduat(?:e|ion)\b(?! (?:program|stud))|regist|internship|transfer|fafsa|open(?:s|ed)? |break|orientation|semester of|every other|teach|credits|(?:launch|first|inaugural)|spring from|scores?|appl(?:y|ications?) (?:by|open|are due)/i,
            some: /if |some|may also|next|march|april|july|october|november|december|february|international|typically|usually|part-time|expected|pending|except/i,
            answers: termWords,
            wordings: termWords,
          },
        },
        terms,
        "a term",
      ),
    },
    values: ["startTerms"],
    compared: deciding,
    // startDate is a day, and a term is none.
    schemaOrg: noWord,
  },
  gre: {
    ...usual,
    degrees: graduate,
    subject: "The GRE",
    group: "admission",
    keeps: "season",
    fields: {
      gre: choice(
        {
          label: "GRE",
          subject: "The GRE",
          column: "gre_required",
          reads: {
            ...demanded("gre|graduate record exam(?:ination)?s?"),
            label: /\bgre\b|graduate record exam/i,
            cue: /\bgre\b|graduate record exam/i,
            not: /subject test|gre code|institution code|waiver form/i,
            some: /assistantship|fellowship|funding|scholarship|financial|international|domestic|applicants? (?:with|whose|who|from|without|below)|(?:students?|those|candidates) (?:with|whose|who|from|without)|\bif\b|unless|except|below|less than|under |ph\.?d|doctora|may (?:be )?(?:waived?|required?|ask|request)|waiver|can be waived|case-by-case|certain|some|until|through|cycle|temporar|20\d\d|or (?:the )?gmat|either/i,
          },
        },
        requirement,
      ),
    },
    values: ["gre"],
    filter: "gre",
    compared: deciding,
    schemaOrg: ({ gre }: { gre: keyof typeof requirement | null }) =>
      gre === "required" ? { programPrerequisites: "GRE" } : null,
  },
  gpa: {
    ...usual,
    subject: "The lowest GPA",
    group: "admission",
    fields: {
      minGpa: number(
        {
          label: "Lowest GPA",
          hint: "Of 4.0",
          subject: "The lowest GPA",
          column: "min_gpa",
          reads: {
            label: /\bgpa\b|grade[- ]point average/i,
            cue: /\bgpa\b|grade[- ]point[- ]average|\baverage of (?:at least )?(?:[234]\.\d|[ABC][+-]?\b)/i,
            not: /maintain|to graduate|graduat(?:ion|e with)|remain|good standing|academic standing|satisfactory|degree requirements|conferr|progress|dismiss|probation|average gpa|on average|averaged|\branged?\b|class profile|middle \d|\d\s?%|last year's|\bmean\b|median|typical|competitive|admitted (?:students?|class)|scholarship|assistantship|fellowship|merit|in (?:all |their |the )*(?:graduate|program|core|degree) (?:course|work)|(?<!under)graduate (?:gpa|courses?|coursework|work)|while enrolled|each (?:course|semester|term)|candidacy|thesis|honors|transfer credit|earn(?:ed)? (?:a )?grades?|grade of|complet(?:e|ing) (?:all|the) (?:courses?|program|degree|coursework|certificate)|overall gpa of .* (?:in|for) the program|continu|enrolled students|bachelor's program/i,
            some: /recommend|prefer|condition|provisional|below|lower than|less than|except|international|transfer|waive|\bif\b|automatic|exempt|major gpa|in (?:the |their )?major|master's degree|prerequisite|math|without|priority|direct|early|bridge|should|expected|strong|desirable|usually|normally|ordinarily|generally|commonly|junior|sophomore|undergraduates\b|integrated|accelerated/i,
          },
        },
        0.01,
        4,
        0.01,
        gradesIn,
      ),
    },
    values: ["minGpa"],
    compared: deciding,
    schemaOrg: ({ minGpa }: { minGpa: number | null }) =>
      minGpa === null ? null : { programPrerequisites: `GPA of at least ${minGpa} of 4.0` },
  },
  background: {
    ...usual,
    subject: "The background",
    group: "admission",
    fields: {
      background: words(
        {
          label: "Background",
          asked: "Background asked for",
          subject: "The background",
          column: "background",
          reads: {
            label:
              /^(?:(?:academic|educational|required|recommended|admissions?|undergraduate|technical|expected|course|program) )*(?:background|preparation|prerequisites?|prior degree|required degree|undergraduate degree|previous education|preparatory)(?: (?:required|requirements?|courses?|knowledge))?$/i,
            // Which of the page's words are kept is for a person to say.
            some: /./,
          },
        },
        300,
      ),
    },
    values: ["background"],
    compared: informing,
    schemaOrg: ({ background }: { background: string | null }) =>
      background === null ? null : { programPrerequisites: background },
  },
  applicationFee: {
    ...usual,
    subject: "The application fee",
    group: "admission",
    keeps: "season",
    fields: {
      applicationFee: dollars(
        {
          label: "Application fee",
          asked: "Application fee, in $",
          subject: "The application fee",
          column: "application_fee_usd",
          reads: {
            label:
              /application (?:processing )?fee|fee to apply|cost to apply|applying cost|admission application fee|^fee$/i,
            cue: /application (?:processing )?fee|application\b[^.;]{0,40}\bfee\b|application is free|fee to apply|fee (?:with|for) (?:the|your|each) application|to apply/i,
            says: [
              {
                when: /\bno (?:application )?fee\b|free to apply|application is free|application fee(?: is)?:? (?:none|waived|free)\b|^none\b|^free\b|^waived\.?$|^no\b|without an? (?:application )?fee|(?:not|n't|never) (?:charge|require|have) (?:you )?an? (?:application )?fee/i,
                value: 0,
              },
            ],
            not: /deposit|enrollment fee|late fee|transcript|tuition|graduation|confirmation/i,
            some: /^fee\b|international|domestic|u\.s\.|non-?resident|foreign|citizen|\bif\b|before|attend|until|alumni|current students|waived (?:for|if|when)|early|paper|undergraduate|each additional/i,
          },
        },
        1_000,
      ),
    },
    values: ["applicationFee"],
    compared: informing,
    // An offer's price is taken for the program's own.
    schemaOrg: noWord,
  },
  english: {
    ...usual,
    subject: "The English test",
    group: "admission",
    fields: {
      englishTest: words(
        {
          label: "English test",
          hint: "Such as TOEFL 80 or IELTS 6.5",
          subject: "The English test",
          column: "english_test",
          reads: {
            label: /toefl|ielts|duolingo|english (?:proficiency|language|test)|language (?:proficiency|requirement)/i,
            cue: /toefl|ielts|duolingo/i,
            // In which words a score is asked for is for a person to say.
            some: /./,
          },
        },
        200,
        englishScoresIn,
      ),
    },
    values: ["englishTest"],
    compared: informing,
    schemaOrg: ({ englishTest }: { englishTest: string | null }) =>
      englishTest === null ? null : { programPrerequisites: `Test of English where one is asked for: ${englishTest}` },
  },
  audience: {
    ...usual,
    subject: "Who may apply",
    group: "admission",
    fields: {
      openTo: choice(
        {
          label: "Who may apply",
          subject: "Who may apply",
          column: "open_to",
          reads: {
            label: /^(?:who (?:may|can) apply|open to|eligibility)\??$/i,
            cue: /\b(?:only|exclusively|limited|restricted)\b/i,
            // Who a sentence means by "current students" is for a person to say.
            some: /./,
            answers: { employees: /employees/i, "own-students": /current(?:ly enrolled)? .*students/i },
            wordings: {
              employees: /(?:only|exclusively|limited|restricted)[^.;]{0,30}\b(?:to|for) (?:\w+ )?employees/i,
              "own-students":
                /(?:only|exclusively|limited|restricted)[^.;]{0,30}\b(?:to|for) (?:current|currently enrolled|matriculated)/i,
            },
          },
        },
        openings,
      ),
      openToWords: words(
        {
          label: "Only for",
          hint: "As readers see it under the name: employees of …",
          subject: "Whom it is only for",
          column: "open_to_words",
          reads: null,
        },
        120,
      ),
    },
    values: ["openTo"],
    filter: "audience",
    compared: deciding,
    schemaOrg: noWord,
  },
} as const satisfies Partial<Record<Fact, Row>>;
