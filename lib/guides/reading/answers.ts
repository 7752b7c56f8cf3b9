/** Owns which guides answer some words: occupations with their official wage, and skills with who teaches them. */
import { reader } from "../../database/db";
import { tokensOf } from "../../text/words";
import type { GuideFigure } from "../model/figure";
import { labelledFigures } from "../model/shape";
import { figuresByKey, published, sharedFigures, type TaggedProgram, taggedProgram } from "./queries";

/** `query`: the directory's address after "?" that lists its programs. */
type Named = { slug: string; name: string; query: string };

export type Answer =
  /** An occupation as official statistics count it, with its wage. */
  | { kind: "career"; label: string; guide: Named; wage: GuideFigure }
  | { kind: "skill"; label: string; guide: Named; teachers: readonly TaggedProgram[] }
  | { kind: "guide"; label: string; guide: Named };

/** How many are given at most. */
const most = 3;

/**
 * What published guides say of these words: a career, a skill or a guide is meant where all words stand in its name
 * and are at least two or the whole of it, or where its whole name stands in them. Careers first.
 */
export async function answersTo(words: string): Promise<Answer[]> {
  const asked = stemsOf(words);
  if (asked.length === 0) return [];
  const rows = await reader().guide.findMany({
    where: { status: "published" },
    select: {
      slug: true,
      name: true,
      query: true,
      official: true,
      figures: true,
      skills: {
        orderBy: { position: "asc" },
        select: { name: true, programs: { include: { program: taggedProgram } } },
      },
    },
    orderBy: { name: "asc" },
  });
  const shared = await sharedFigures();
  const isMeant = (name: string) => {
    const own = stemsOf(name);
    const isPart = asked.every((word) => own.includes(word)) && (asked.length > 1 || own.length === 1);
    return isPart || own.every((word) => asked.includes(word));
  };
  const found = rows.flatMap(({ slug, name, query, official, figures, skills }): (Answer & { place: number })[] => {
    const guide = { slug, name, query: query ?? "" };
    const known = figuresByKey(shared, figures);
    return [
      ...labelledFigures.parse(JSON.parse(official)).flatMap(({ label, figure }, place) => {
        const wage = known.get(figure);
        return wage?.sourceUrl && isMeant(label) ? [{ kind: "career" as const, label, guide, wage, place }] : [];
      }),
      ...skills.flatMap((skill) => {
        if (!isMeant(skill.name)) return [];
        const teachers = published(skill.programs);
        return [{ kind: "skill" as const, label: skill.name, guide, teachers, place: 0 }];
      }),
      ...(isMeant(name) ? [{ kind: "guide" as const, label: name, guide, place: 0 }] : []),
    ];
  });
  // An occupation is told by the guide to which it is nearest.
  found.sort((a, b) => a.place - b.place);
  const isFirst = (answer: Answer, index: number) =>
    found.findIndex(({ kind, label }) => kind === answer.kind && label === answer.label) === index;
  const order = ["career", "skill", "guide"];
  return found
    .filter(isFirst)
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .slice(0, most);
}

/** The words of a text without the endings in which names and questions differ: "prompting", "prompt"; "scientists". */
function stemsOf(text: string): string[] {
  return tokensOf(text).map((word) => (word.length > 4 ? word.replace(/(ing|s)$/, "") : word));
}
