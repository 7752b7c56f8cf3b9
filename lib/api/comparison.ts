/** Owns programs side by side, as the API gives them: the page's rows and its warnings, with whole programs. */
import { z } from "zod";
import { unusable } from "../answers/problem";
import { keysOf } from "../closed-list";
import { type ComparisonAnswer, comparisonAnswer } from "../programs/comparison/comparison-page";
import { filterTable, type RawParameters } from "../programs/filters/filters";
import { facts } from "../programs/model/facts";
import { figureStates } from "../programs/model/vocabulary";
import { endpoint } from "./asked";
import { programSchema, programView } from "./program-view";

const rowSchema = z.object({
  group: z.string(),
  label: z.string(),
  note: z.string().nullable().meta({ description: "What holds for each of its cells: whom a federal measure counts." }),
  cells: z.array(z.object({ text: z.string(), known: z.boolean(), state: z.enum(keysOf(figureStates)).nullable() })),
  differs: z.boolean(),
  decides: z.boolean().meta({ description: "Whether what is known differs, and such a difference decides something." }),
  best: z.array(z.int()).meta({ description: "Positions of the best cells; none where nothing can be called so." }),
  unlike: z.array(z.string()).meta({ description: "Why the cells should not be read against each other." }),
});

/** A comparison of which every part can be used; throws a Problem of any other. */
export async function comparedStrictly(raw: RawParameters): Promise<ComparisonAnswer> {
  const answer = await comparisonAnswer({ compare: raw.compare, resident: raw.resident });
  const gone = answer.gone.map(({ asked, reason }) => ({ parameter: "compare", value: asked, reason }));
  const faults = [...answer.ignored, ...gone];
  if (answer.columns.length === 0 && faults.length === 0) {
    faults.push({ parameter: "compare", value: "", reason: "it is missing: name two programs by their short names" });
  }
  if (faults.length > 0) throw unusable(faults);
  return answer;
}

export const compare = endpoint({
  summary: "Programs side by side",
  description: "Up to ten, in the order given. `caveats` say in which ways they are unlike: read them first.",
  parameters: { compare: filterTable.compare, resident: filterTable.resident },
  schema: z.object({
    caveats: z.array(z.string()),
    rows: z.array(rowSchema),
    notKnown: z
      .array(z.enum(keysOf(facts)))
      .meta({ description: "Facts that are known of none of them; why stands in the rows of the group notKnown." }),
    programs: z.array(programSchema),
  }),
  tag: "version",
  examples: [
    "/compare?compare=university-of-texas-at-austin-online-ms-in-artificial-intelligence&compare=carnegie-mellon-university-bs-in-artificial-intelligence&resident=TX",
  ],
  async answer({ raw, origin }) {
    const { columns, comparison } = await comparedStrictly(raw);
    return {
      caveats: comparison.caveats.map(({ lead, sides, consequence }) => `${lead}: ${sides}. ${consequence}`),
      rows: [...comparison.groups, { label: "notKnown", rows: comparison.folded }].flatMap(({ label: group, rows }) =>
        rows.map(({ label, note, cells, differs, decides, best, caveats }) => ({
          group,
          label,
          note,
          cells: cells.map(({ text, known, source }) => ({ text, known, state: source?.state ?? null })),
          differs,
          decides,
          best,
          unlike: caveats,
        })),
      ),
      notKnown: keysOf(facts).filter((fact) =>
        comparison.folded.some(({ key }) => key === (fact === "cost" ? "price" : fact)),
      ),
      programs: columns.map((column) => programView({ ...column, miles: null }, origin)),
    };
  },
});
