/** Owns which words of a course's name name a skill that a guide explains. */
import { tokensOf } from "../../text/words";

/** A skill with the guide that explains it. */
export type ExplainedSkill = { slug: string; name: string; guide: { slug: string; name: string } };

/** A piece of a course's name; with the skill that it names, where it names one. */
export type NamePiece = { text: string; skill: ExplainedSkill | null };

/** What a skill is called, in words run together; `rank` puts the plainest claim to a name first. */
type Called = { joined: string; alone: boolean; rank: number; skill: ExplainedSkill };

/** Endings that say nothing: "Machine learning methods" are machine learning. */
const general = /\s+(?:methods|foundations)$/i;

/** A single word that is a name wherever it stands: "PyTorch", "MLOps", "RLHF". */
const isProperName = (word: string) => /^\p{L}+$/u.test(word) && /\p{L}\p{Lu}/u.test(word) && word.length > 2;

const joinedOf = (text: string) => tokensOf(text).join("");

/** The names of a skill: its own, and the parts of one that lists several ("Neural networks and deep learning"). */
function namesOf(skill: ExplainedSkill): Called[] {
  const own = skill.name.replace(general, "");
  const parts = own.split(/,\s*|\s+and\s+|[()]/).map((part) => part.trim());
  const isGuides = (name: string) => joinedOf(name) === joinedOf(skill.guide.name);
  return [own, ...(parts.length > 1 ? parts : [])].flatMap((name, position): Called[] => {
    const words = tokensOf(name);
    const single = words.length === 1;
    // A word alone ("Search", "Bias") means many things, unless it is the skill's whole name or a proper one.
    if (words.length === 0 || (single && position > 0 && !isProperName(name))) return [];
    const rank = isGuides(name) ? 0 : name === skill.name ? 1 : position === 0 ? 2 : 3;
    return [{ joined: words.join(""), alone: single && !isProperName(name), rank, skill }];
  });
}

/** The skills of all guides by what they are called; of several that share a name, the plainest claim, then the guide's name. */
export function skillNames(skills: readonly ExplainedSkill[]): ReadonlyMap<string, Called> {
  const best = new Map<string, Called>();
  const inOrder = skills
    .flatMap(namesOf)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.skill.guide.name.localeCompare(b.skill.guide.name, "en") ||
        a.skill.slug.localeCompare(b.skill.slug, "en"),
    );
  for (const called of inOrder) if (!best.has(called.joined)) best.set(called.joined, called);
  return best;
}

/**
 * A course's name in pieces, in order and complete, with the skills that whole words of it name: the longest name first,
 * none inside another. What is called by one word only is meant where that word is all of the name ("Robotics").
 */
export function namePieces(course: string, names: ReadonlyMap<string, Called>): NamePiece[] {
  const words = [...course.matchAll(/[\p{L}\p{N}]+/gu)];
  const endOf = (word: RegExpExecArray) => word.index + word[0].length;
  const pieces: NamePiece[] = [];
  let done = 0;
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const [first, last] = [words[from], words[to - 1]];
      if (!first || !last) continue;
      const found = names.get(joinedOf(course.slice(first.index, endOf(last))));
      if (!found || (found.alone && (from > 0 || to < words.length))) continue;
      if (first.index > done) pieces.push({ text: course.slice(done, first.index), skill: null });
      pieces.push({ text: course.slice(first.index, endOf(last)), skill: found.skill });
      done = endOf(last);
      from = to - 1;
      break;
    }
  }
  return done < course.length ? [...pieces, { text: course.slice(done), skill: null }] : pieces;
}

/** Where a skill is explained. */
export function skillHref({ slug, guide }: ExplainedSkill): string {
  return `/guides/${guide.slug}#skill-${slug}`;
}
