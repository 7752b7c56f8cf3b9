/** Owns finding programs by slugs or numbers that someone kept: still there, renamed, withdrawn, or never there. */
import { reader } from "../../database/db";
import { digitsIn } from "../../parse";

const wanted = {
  id: true,
  slug: true,
  name: true,
  version: true,
  status: true,
  institution: { select: { name: true } },
} as const;

/** A public program under its present slug; `asked` is the slug or number it was asked for by. */
export type ResolvedProgram = {
  asked: string;
  id: number;
  slug: string;
  name: string;
  institution: string;
  version: number;
};

/** A slug or number without a public program, and why, in words. */
export type UnresolvedProgram = { asked: string; reason: string };

/**
 * What is asked for with its slug: programs by their number, as short links have them ("412"), under the slug that they
 * have now, or that of the program they were merged into; all else as it is.
 */
export async function slugsOfNumbers(asked: readonly string[]): Promise<Map<string, string>> {
  const named = new Map(asked.map((one) => [one, one]));
  const numbers = asked.flatMap((one): [string, number][] => {
    const number = digitsIn(one);
    return number === null ? [] : [[one, number]];
  });
  if (numbers.length === 0) return named;
  const merged = await reader().program.findMany({
    where: { mergedInto: { not: null } },
    select: { id: true, mergedInto: true },
  });
  const into = new Map(merged.map(({ id, mergedInto }) => [id, mergedInto]));
  // One that was merged into another that was merged in its turn.
  const ids = numbers.map(([one, number]): [string, number] => {
    let id = number;
    for (const _ of merged) id = into.get(id) ?? id;
    return [one, id];
  });
  const rows = await reader().program.findMany({
    where: { id: { in: ids.map(([, id]) => id) } },
    select: { id: true, slug: true },
  });
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
  for (const [one, id] of ids) named.set(one, slugs.get(id) ?? one);
  return named;
}

/**
 * The programs that these slugs or numbers name, in their order, each once; and what is to be said of the others.
 */
export async function resolvePrograms(
  slugs: readonly string[],
): Promise<{ found: ResolvedProgram[]; gone: UnresolvedProgram[] }> {
  const found: ResolvedProgram[] = [];
  const gone: UnresolvedProgram[] = [];
  if (slugs.length === 0) return { found, gone };
  const named = await slugsOfNumbers(slugs);
  const [current, former] = await Promise.all([
    reader().program.findMany({ where: { slug: { in: [...named.values()] } }, select: wanted }),
    reader().programSlug.findMany({
      where: { slug: { in: [...named.values()] } },
      select: { slug: true, program: { select: wanted } },
    }),
  ]);
  const bySlug = new Map([
    ...former.map(({ slug, program }) => [slug, program] as const),
    ...current.map((program) => [program.slug, program] as const),
  ]);
  for (const asked of slugs) {
    const program = bySlug.get(named.get(asked) ?? asked);
    if (!program) gone.push({ asked, reason: "no program here has, or had, this short name" });
    else if (found.some(({ id }) => id === program.id))
      gone.push({ asked, reason: "it is the same program as another" });
    else if (program.status === "published") {
      const { id, slug, name, version, institution } = program;
      found.push({ asked, id, slug, name, version, institution: institution.name });
    } else if (program.status === "withdrawn") {
      gone.push({
        asked,
        reason: `“${program.name}, ${program.institution.name}” was withdrawn from the directory`,
      });
    } else gone.push({ asked, reason: "it is not public" });
  }
  return { found, gone };
}
