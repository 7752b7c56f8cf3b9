/** Owns what the directory covers as a document: who is listed, and how much is known of each fact. */
import type { Root } from "mdast";
import { keysOf } from "../closed-list";
import { overTime, shareText } from "../programs/coverage/known";
import { coverageStates, tallyOf } from "../programs/coverage/listed";
import { currentCoverage, currentKnowledge } from "../programs/coverage/read";
import { facts } from "../programs/model/facts";
import { degrees } from "../programs/model/vocabulary";
import { counted } from "../text/format";
import { closing } from "./parts";
import { bullets, documentOf, heading, link, paragraph, table } from "./tree";

/** Counted as the directory is now. */
export async function coverageDocument(origin: string): Promise<Root> {
  const [coverage, knowledge] = await Promise.all([currentCoverage(), currentKnowledge()]);
  const tally = tallyOf(coverage);
  const missing = coverage
    .filter(({ state }) => state === "not-yet")
    .map(
      ({ institution, place, degree, awards }) =>
        `${institution}, ${place}: ${degrees[degree]}, ${counted(awards, "award")}`,
    );
  const known = knowledge.facts.map(({ fact, all }) => [
    facts[fact],
    shareText(all),
    String(all.known),
    String(all.of),
  ]);
  const days = overTime(knowledge.changes, { degree: null, fact: null }).map((share) => [
    share.day,
    String(share.known),
    String(share.of),
    shareText(share),
  ]);
  return documentOf([
    heading(1, "What the directory covers"),
    paragraph([
      "Institutions and levels with awards in artificial intelligence (CIP 11.0102), by ",
      link("https://nces.ed.gov/ipeds/use-the-data", "IPEDS Completions, US Department of Education"),
      ":",
    ]),
    bullets(
      keysOf(coverageStates).map(
        (state) =>
          `${coverageStates[state]}: ${counted(tally[state].levels, "institution and level", "institutions and levels")}, ${counted(tally[state].awards, "award")}`,
      ),
    ),
    ...(missing.length > 0 ? [heading(2, "Not listed yet"), bullets(missing)] : []),
    heading(2, "How much is known of the listed programs"),
    table([["Fact", "Known", "Programs of which it is known", "Of which it can be said"], ...known]),
    heading(2, "All facts over time"),
    table([["Day", "Known", "Of all that can be known", "Share"], ...days]),
    closing(`${origin}/about/coverage`),
  ]);
}
