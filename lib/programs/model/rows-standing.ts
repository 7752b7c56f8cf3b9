/** Owns the rows of the table of facts on accreditation, visa, start and end. */
import { choice, list, termOfYear } from "./fact-kinds";
import { type About, deciding, informing, noWord, type Row, type SaidInSchemaOrg, usual, yesNo } from "./fact-row";
import type { Fact } from "./facts";

/** Whether new students are still taken. */
const intakes = { open: "Takes new students", "teach-out": "Takes no new students any more" } as const;

/** Who accredits institutions and programs of this kind, in the words that pages name them by. */
const accreditors = {
  "Higher Learning Commission": /higher learning commission|\bHLC\b/i,
  "Middle States Commission on Higher Education": /middle states (?:commission|association)|\bMSCHE\b/i,
  "New England Commission of Higher Education": /new england (?:commission|association)|\bNECHE\b/i,
  "Northwest Commission on Colleges and Universities": /northwest commission|\bNWCCU\b/i,
  "Southern Association of Colleges and Schools Commission on Colleges (SACSCOC)":
    /southern association of colleges|\bSACS(?:COC)?\b/i,
  "WASC Senior College and University Commission (WSCUC)":
    /wasc senior college|\bWSCUC\b|western association of schools|\bWASC\b/i,
  "Accrediting Commission for Community and Junior Colleges": /community and junior colleges|\bACCJC\b/i,
  "Distance Education Accrediting Commission": /distance education accrediting|\bDEAC\b/i,
  ABET: /\bABET\b/i,
  AACSB: /\bAACSB\b|advance collegiate schools of business/i,
} as const;

/** A credential with those who vouch for it: schema.org says so of what is awarded, not of who awards it. */
function recognized(name: string, by: readonly string[]): NonNullable<SaidInSchemaOrg["educationalCredentialAwarded"]> {
  return {
    "@type": "EducationalOccupationalCredential",
    name,
    recognizedBy: by.map((body) => ({ "@type": "Organization" as const, name: body })),
  };
}

export const standingRows = {
  accreditation: {
    ...usual,
    subject: "The accreditation",
    group: "standing",
    fields: {
      accreditation: list(
        {
          label: "Accreditation",
          asked: "Accredited by, one a line",
          subject: "The accreditation",
          column: "accreditation",
          reads: {
            label: /accredit/i,
            cue: /accredit/i,
            not: /not (?:yet )?accredited|seek|candida|pursu|applied for|applying|(?:degree|credits?|courses?|transcripts?|graduates?) from|equivalent|will (?:seek|apply)|expects?|previously|formerly|applicants?|bachelor's degree|prerequisite|business school/i,
            some: /pending|some|several|undergraduate|bachelor|other programs|our bs/i,
          },
        },
        6,
        150,
        accreditors,
      ),
    },
    values: ["accreditation"],
    filter: "accreditation",
    // Its name differs with the region that an institution lies in.
    compared: informing,
    schemaOrg: ({ accreditation }: { accreditation: readonly string[] }, { credential }: About) =>
      accreditation.length === 0 ? null : { educationalCredentialAwarded: recognized(credential, accreditation) },
  },
  stem: {
    ...usual,
    subject: "Whether it is STEM-designated",
    group: "standing",
    fields: {
      stem: choice(
        {
          label: "STEM-designated",
          subject: "Whether it is STEM-designated",
          column: "stem_designated",
          reads: {
            label: /\bstem\b/i,
            cue: /\bstem\b/i,
            not: /stem (?:fields?|backgrounds?|disciplines?|teach|educat|related|careers?|majors?|students|outreach)|(?:degree|bachelor's) in (?:a )?stem|applicants|women in/i,
            some: /\bif\b|\bmay\b|some|\btracks?\b|pending|expected|seeking/i,
            answers: { no: /^no\b|\bnot\b/i, yes: /^yes\b|designat|eligible|approved|certified|qualif/i },
            wordings: {
              no: /\bnot\b[^.;]{0,20}\bstem\b|stem[^.;]{0,20}\bnot\b/i,
              yes: /\bstem[- ](?:designated|certified|eligible|approved|opt\b|designation|extension)|designated (?:as )?(?:an? )?stem|designated[^.;]{0,20}\bstem\b|qualif\w+[^.;]{0,40}\bstem\b|\bstem (?:degree|program)\b/i,
            },
          },
        },
        yesNo,
      ),
    },
    values: ["stem"],
    filter: "stem",
    compared: deciding,
    schemaOrg: noWord,
  },
  f1: {
    ...usual,
    subject: "Whether an F-1 visa is possible",
    group: "standing",
    fields: {
      f1: choice(
        {
          label: "F-1 visa possible",
          subject: "Whether an F-1 visa is possible",
          column: "f1_visa",
          reads: {
            label: /\bf-?1\b|visa eligib|student visa|i-20/i,
            cue: /\bf-?1\b|\bi-20|student visas?/i,
            some: /\bif\b|full-time|\bmust\b|\bmay\b|part-time|depend|some|online (?:students|option|track)/i,
            answers: { no: /^no\b|\bnot\b|ineligible/i, yes: /^yes\b|eligible|issued|sponsor|available/i },
            wordings: {
              no: /\b(?:not|cannot|unable|n't|no)\b[^.;]{0,70}(?:\bf-?1\b|\bi-20|student visa)|(?:\bf-?1\b|\bi-20s?|student visas?)[^.;]{0,50}\b(?:not|cannot)\b/i,
              yes: /(?:eligible|qualif\w+|issues?d?|sponsor\w*|supports?)\b[^.;]{0,60}(?:\bf-?1\b|\bi-20|student visa)|(?:\bf-?1\b|student visas?)[^.;]{0,30}\beligible/i,
            },
          },
        },
        yesNo,
      ),
    },
    values: ["f1"],
    compared: deciding,
    schemaOrg: noWord,
  },
  firstTerm: {
    ...usual,
    subject: "When it is first offered",
    group: "start",
    fields: {
      firstTerm: termOfYear({
        label: "First offered",
        hint: "fall 2026",
        subject: "When it is first offered",
        column: "first_term",
        reads: {
          label:
            /^(?:first (?:offered|cohort|class|term|students)|launch(?:es|ed|ing)?|inaugural (?:class|cohort)|program launch)$/i,
          cue: /first (?:cohort|class|students|offered|be offered)|inaugural|\blaunch\w*|new (?:program|degree|major|certificate)\b[^.]{0,80}(?:begin|start|launch|available|offer)/i,
          not: /deadline|tuition|catalog|\brates?\b|courses? |applications? (?:open|are|for)/i,
          some: /expected|pending|plan|anticipat|approv|propos|intend|hope/i,
        },
      }),
    },
    values: ["firstTerm"],
    compared: informing,
    // startDate is a day, and a term is none.
    schemaOrg: noWord,
  },
  intake: {
    ...usual,
    subject: "Whether it takes new students",
    group: "start",
    keeps: "season",
    fields: {
      intake: choice(
        {
          label: "New students",
          subject: "Whether it takes new students",
          column: "intake",
          reads: {
            label: /^(?:admissions? status|program status)$/i,
            cue: /admi|appl|enroll|teach|program|students/i,
            // Whether a pause is the program's end is for a person to say.
            some: /./,
            answers: { "teach-out": /closed|suspended|paused|not accepting|teach/i, open: /open|accepting/i },
            wordings: {
              "teach-out":
                /no longer (?:accept|admit|enroll)\w*|(?:admissions?|applications?|enrollment)\b[^.;]{0,30}(?:paused|suspended|discontinued)|not (?:accepting|admitting)|teach[- ]out|phased out|program (?:is|has been) (?:discontinued|suspended|closed)/i,
              open: /now (?:accepting|enrolling)/i,
            },
          },
        },
        intakes,
      ),
    },
    values: ["intake"],
    compared: deciding,
    schemaOrg: noWord,
  },
} as const satisfies Partial<Record<Fact, Row>>;
