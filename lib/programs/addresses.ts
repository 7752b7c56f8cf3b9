/** Owns which addresses of programs, institutions and topics lead to a page, and which are to be found by crawlers. */
import { db } from "../db";
import { topicOf } from "./browse";
import { keepSchedule } from "./schedule";

/**
 * Whether a page can answer at this path; true for every path that is none of a program, an
 * institution or a topic. A program's old slug counts: its page redirects.
 */
export async function hasPage(pathname: string): Promise<boolean> {
  const [, section, rest] = /^\/(programs|institutions|browse)\/(.+)$/.exec(pathname) ?? [];
  if (section === undefined || rest === undefined) return true;
  const parts = rest.split("/").filter(Boolean);
  const [slug = ""] = parts;
  if (section === "browse") return topicOf(parts) !== null;
  return section === "programs" ? isProgram(slug) : isInstitution(slug);
}

/** Whether a program has a page at this slug, its own or an old one. */
async function isProgram(slug: string): Promise<boolean> {
  await keepSchedule();
  const shown = { status: { in: ["published", "withdrawn"] } };
  const current = await db().program.findUnique({ where: { slug, ...shown }, select: { id: true } });
  return current !== null || (await db().programSlug.findUnique({ where: { slug, program: shown } })) !== null;
}

/** Whether there is an institution of this slug. */
async function isInstitution(slug: string): Promise<boolean> {
  return (await db().institution.findUnique({ where: { slug }, select: { id: true } })) !== null;
}

/** Slug and ISO date of the last change of every published program, latest first. */
export async function publishedSlugs(): Promise<{ slug: string; changedOn: string }[]> {
  const rows = await db().program.findMany({
    where: { status: "published" },
    select: { slug: true, updatedAt: true },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
  });
  return rows.map(({ slug, updatedAt }) => ({ slug, changedOn: updatedAt.toISOString().slice(0, 10) }));
}
