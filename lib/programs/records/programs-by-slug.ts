/** Owns finding programs by slugs that someone kept: still there, renamed, withdrawn, or never there. */
import { reader } from "../../database/db";

const wanted = {
  id: true,
  slug: true,
  name: true,
  version: true,
  status: true,
  institution: { select: { name: true } },
} as const;

/** A public program under its present slug; `asked` is the one it was asked for by. */
export type ResolvedProgram = {
  asked: string;
  id: number;
  slug: string;
  name: string;
  institution: string;
  version: number;
};

/** A slug without a public program, and why, in words. */
export type UnresolvedProgram = { asked: string; reason: string };

/** The programs that these slugs name, in their order, each once; and what is to be said of the other slugs. */
export async function resolvePrograms(
  slugs: readonly string[],
): Promise<{ found: ResolvedProgram[]; gone: UnresolvedProgram[] }> {
  const found: ResolvedProgram[] = [];
  const gone: UnresolvedProgram[] = [];
  if (slugs.length === 0) return { found, gone };
  const [current, former] = await Promise.all([
    reader().program.findMany({ where: { slug: { in: [...slugs] } }, select: wanted }),
    reader().programSlug.findMany({
      where: { slug: { in: [...slugs] } },
      select: { slug: true, program: { select: wanted } },
    }),
  ]);
  const bySlug = new Map([
    ...former.map(({ slug, program }) => [slug, program] as const),
    ...current.map((program) => [program.slug, program] as const),
  ]);
  for (const asked of slugs) {
    const program = bySlug.get(asked);
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
