/** Owns a program as a document: its price in words, every fact in a table of its group, what became of graduates. */

import type { BlockContent, Root } from "mdast";
import { keysOf } from "../closed-list";
import { mediansOf } from "../guides/reading/pay";
import { guidesOfProgram } from "../guides/reading/programs";
import { explainedSkills } from "../guides/reading/queries";
import { namePieces, skillHref, skillNames } from "../guides/reading/skill-links";
import { factGroups } from "../programs/model/fact-row";
import { factRow, factsFor } from "../programs/model/fact-table";
import { factText, noteBeyondFacts, otherText } from "../programs/model/fact-text";
import { type Fact, facts } from "../programs/model/facts";
import type { Program } from "../programs/model/program";
import { degrees, type State, type Subject, states, unknownReasons } from "../programs/model/vocabulary";
import { inSentence, stateWords, subjectsText } from "../programs/model/words";
import {
  crosswalkLimit,
  crosswalkSource,
  mediansLabel,
  occupationName,
  occupationSentences,
  occupationsLabel,
  occupationsOf,
} from "../programs/outcomes/occupations";
import { outcomesAt } from "../programs/outcomes/read";
import { aiSentence, blocksFor, type OutcomeBlock, outcomesLabel } from "../programs/outcomes/say";
import type { Result } from "../programs/public-pages/results";
import { closing, priceParts, sourceWords } from "./parts";
import { bullets, documentOf, heading, link, paragraph, table, type Words } from "./tree";

type Shown = Result & { withdrawnOn?: string | null };

/** The document of a program for a reader who lives in `resident`; `origin` has no slash at its end. */
export async function programDocument(shown: Shown, resident: State | null, origin: string): Promise<Root> {
  const { program, price } = shown;
  const { outcomes, ai } = await outcomesAt(program.institution.slug);
  const subjects = [program.subject, ...program.alsoSubjects];
  const blocks = blocksFor({ subjects, degree: program.degree }, outcomes);
  const graduated = aiSentence(ai, program.degree);
  const guides = await guidesOfProgram(program.id);
  const named: Named = { names: skillNames(program.courses.length > 0 ? await explainedSkills() : []), origin };
  return documentOf([
    ...top(shown, origin),
    ...factParts(program, named, priceParts(price, program, resident)),
    ...(blocks.length > 0 || graduated ? [heading(2, outcomesLabel)] : []),
    ...(graduated ? [paragraph(graduated)] : []),
    ...blocks.flatMap(outcomeParts),
    ...(await occupationParts(subjects)),
    ...(guides.length > 0
      ? [heading(2, "Guides"), bullets(guides.map(({ slug, name }) => [link(`${origin}/guides/${slug}`, name)]))]
      : []),
    closing(`${origin}/programs/${program.slug}`),
  ]);
}

/** A program's price and facts alone, for a frame of another page. */
export function programFacts(shown: Shown, resident: State | null, origin: string): Root {
  const { program, price } = shown;
  return documentOf([
    ...top(shown, origin),
    ...factParts(program, { names: skillNames([]), origin }, priceParts(price, program, resident)),
    closing(`${origin}/programs/${program.slug}`),
  ]);
}

function top({ program, withdrawnOn }: Shown, origin: string): BlockContent[] {
  const { name, institution, city, state, degree, website } = program;
  const note = noteBeyondFacts(program);
  return [
    heading(1, [link(`${origin}/programs/${program.slug}`, name)]),
    ...(withdrawnOn ? [paragraph(`Withdrawn from the directory on ${withdrawnOn}: this is how it was then.`)] : []),
    paragraph([
      `${degrees[degree]} in ${inSentence(subjectsText(program))} at `,
      link(`${origin}/institutions/${institution.slug}`, institution.name),
      `, ${city}, ${states[state]}.`,
      ...(website === null ? [] : [" ", link(website, "The institution’s page"), "."]),
    ]),
    ...(note === null ? [] : [paragraph(note)]),
  ];
}

/** The skills that courses may name, and where their guides are. */
type Named = { names: ReturnType<typeof skillNames>; origin: string };

/** A table of the known facts of each group, the price in words before its own, and the others by why they are not known. */
function factParts(program: Program, named: Named, price: BlockContent[]): BlockContent[] {
  const said = factsFor(program.degree);
  const isKnown = (fact: Fact) => factText(fact, program) !== null;
  const groups = keysOf(factGroups).flatMap((group): BlockContent[] => {
    const known = said.filter((fact) => factRow(fact).group === group && isKnown(fact));
    const first = group === "cost" ? price : [];
    if (known.length === 0 && first.length === 0) return [];
    const head = ["Fact", "Value", "How sure", "Source"];
    const rows = known.map((fact) => factCells(fact, program, named));
    return [heading(2, factGroups[group]), ...first, ...(rows.length > 0 ? [table([head, ...rows])] : [])];
  });
  const unknown = keysOf(unknownReasons).flatMap((reason): Words[] => {
    const alike = said.filter(
      (fact) => !isKnown(fact) && (program.provenance[fact].reason ?? "not-checked") === reason,
    );
    return alike.length > 0 ? [`${unknownReasons[reason]}: ${alike.map((fact) => facts[fact]).join(", ")}`] : [];
  });
  return [...groups, ...(unknown.length > 0 ? [heading(2, "Not known"), bullets(unknown)] : [])];
}

function factCells(fact: Fact, program: Program, named: Named): Words[] {
  const provenance = program.provenance[fact];
  const { otherValue, note } = provenance;
  const other = otherValue === null ? [] : [`another source says ${otherText(fact, otherValue)}`];
  const own = fact === "courses" ? courseWords(program.courses, named) : [factText(fact, program) ?? ""];
  const value = [...own, ...[...(note === null ? [] : [note]), ...other].map((text) => `; ${text}`)];
  return [facts[fact], value, stateWords(provenance), bothSources(program, fact)];
}

/** Courses with links to the skills that their names name. */
function courseWords(courses: readonly string[], { names, origin }: Named) {
  return courses.flatMap((course, position) => [
    ...(position > 0 ? ["; "] : []),
    ...namePieces(course, names).map(({ text, skill }) => (skill ? link(`${origin}${skillHref(skill)}`, text) : text)),
  ]);
}

function bothSources(program: Program, fact: Fact): Words {
  const provenance = program.provenance[fact];
  const { otherSourceUrl, otherYear, otherCheckedOn } = provenance;
  const own = [sourceWords(provenance)].flat();
  if (otherSourceUrl === null) return own;
  const other = sourceWords({ sourceUrl: otherSourceUrl, year: otherYear, checkedOn: otherCheckedOn });
  return [...own, "; the other: ", ...[other].flat()];
}

/** The work that its fields can lead to, and what all who do it earn. */
async function occupationParts(subjects: readonly Subject[]): Promise<BlockContent[]> {
  const sentences = occupationSentences(subjects);
  if (sentences.length === 0) return [];
  const wages = [...(await mediansOf(occupationsOf(subjects)))];
  return [
    heading(2, occupationsLabel),
    ...sentences.map((sentence) => paragraph(sentence)),
    paragraph([`${crosswalkLimit} `, link(crosswalkSource.url, crosswalkSource.name), "."]),
    ...(wages.length > 0
      ? [
          paragraph(mediansLabel),
          bullets(
            wages.map(([occupation, { text, year, source }]) => [
              `${occupationName(occupation)}: ${text} in ${year} (`,
              link(source.url, source.name),
              ")",
            ]),
          ),
        ]
      : []),
  ];
}

/** What is said of one field and level. */
export function outcomeParts({ title, awards, statements, campuses }: OutcomeBlock): BlockContent[] {
  return [
    heading(3, title),
    paragraph(`Awards: ${awards}.${campuses === null ? "" : ` ${campuses}`}`),
    bullets(
      statements.map(({ label, text, details, source }) => [
        `${label}: ${[text, ...details].join("; ")} (`,
        link(source.url, source.name),
        ")",
      ]),
    ),
  ];
}
