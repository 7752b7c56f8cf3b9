/** Owns the rows of a comparison on what became of graduates: each federal measure by itself, in the words of a program's page. */
import { keysOf } from "../../closed-list";
import { counted } from "../../text/format";
import type { Program } from "../model/program";
import { fieldsOfSubject } from "../outcomes/fields";
import { aiSource, awardsSource, latestAiYear, type Measure, measures, shortYear } from "../outcomes/measures";
import { blocksFor, type OutcomeBlock } from "../outcomes/say";
import { type Cell, type Compared, notKnown, stated } from "./rows";

/** What the rows of one program are of: the field nearest to its subject that the file has, at its level. */
export function fieldBlock({ program, outcomes }: Compared): OutcomeBlock | null {
  return blocksFor({ subjects: subjectsOf(program), degree: program.degree }, outcomes.outcomes)[0] ?? null;
}

const subjectsOf = ({ subject, alsoSubjects }: Program) => [subject, ...alsoSubjects];

/** Something said of the block, or why there is none. */
const ofBlock =
  (say: (block: OutcomeBlock) => Cell) =>
  (compared: Compared): Cell => {
    const block = fieldBlock(compared);
    if (block) return say(block);
    const hasField = subjectsOf(compared.program).some((subject) => fieldsOfSubject[subject].length > 0);
    return notKnown(
      hasField
        ? "no row for the field and level in the federal file"
        : "the subject has no field of its own in the federal file",
    );
  };

const within = ({ campuses }: OutcomeBlock) => (campuses === null ? [] : [campuses]);

const measureCell = (measure: Measure) =>
  ofBlock((block) => {
    const said = block.statements.find((one) => one.measure === measure);
    if (!said?.known) return notKnown(said?.text ?? "");
    const { text, behind, details, source } = said;
    return {
      ...stated(behind === null ? text : `${text}; ${behind}`),
      federal: { details: [block.title, ...details, ...within(block)], source },
    };
  });

/** How many graduated in artificial intelligence, whatever the field that a program's other figures are of. */
function aiCell({ program, outcomes }: Compared): Cell {
  const row = outcomes.ai.find(({ degree, year }) => degree === program.degree && year === latestAiYear);
  if (!row || row.awards === null) return notKnown("no program reported in this field at this level");
  return {
    ...stated(`${row.awards === 0 ? "nobody" : counted(row.awards, "person", "people")} in ${shortYear(latestAiYear)}`),
    federal: {
      details: ["Counted under the federal code for artificial intelligence (CIP 11.0102), second majors included"],
      source: aiSource,
    },
  };
}

/** The rows that are no measures. */
export const outcomeCells = {
  field: ofBlock(({ title, reason }) => ({
    ...stated(title),
    federal: { details: reason === null ? [] : [reason], source: awardsSource },
  })),
  awards: ofBlock(({ title, awards }) => ({ ...stated(awards), federal: { details: [title], source: awardsSource } })),
  aiAwards: aiCell,
} as const;

/** The rows of measures, each with whom and what it counts: that holds for every program. */
export const measureRows = keysOf(measures).map((measure) => {
  const { label, cohort, counts, dollars } = measures[measure];
  const note = [cohort, counts, ...(dollars === null ? [] : [dollars])].join("; ");
  return { key: measure, label, note, cell: measureCell(measure) };
});

/** What the whole group is of. */
export const outcomesAre =
  "Federal figures of everybody who finished there in the field and at the level named, of those on file the nearest to the program’s subject. They are no program’s own; its page has the other fields.";
