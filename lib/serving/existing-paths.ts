/** Owns which addresses that hold a slug or a token lead to a page. */

import { reader } from "../database/db";
import { topicOf } from "../programs/public-pages/topic";

/** For the first part of a path, whether the parts after it name something that has a page. */
const sections: Record<string, (slug: string, parts: readonly string[]) => Promise<boolean> | boolean> = {
  programs: isProgram,
  institutions: async (slug) =>
    (await reader().institution.findUnique({ where: { slug }, select: { id: true } })) !== null,
  guides: async (slug) =>
    (await reader().guide.findUnique({ where: { slug, status: "published" }, select: { id: true } })) !== null,
  corrections: async (token) =>
    (await reader().correction.findUnique({ where: { token }, select: { id: true } })) !== null,
  browse: (_, parts) => topicOf(parts) !== null,
};

/**
 * Whether a page can answer at this path; true for every path whose pages need nothing from the
 * database to exist. A program's old slug counts: its page redirects.
 */
export async function hasPage(pathname: string): Promise<boolean> {
  const [section = "", ...parts] = pathname.split("/").filter(Boolean);
  const [slug] = parts;
  if (slug === undefined || !Object.hasOwn(sections, section)) return true;
  return (await sections[section]?.(slug, parts)) ?? true;
}

/** Whether a program has a page at this slug, its own or an old one. */
async function isProgram(slug: string): Promise<boolean> {
  const shown = { status: { in: ["published", "withdrawn"] } };
  const current = await reader().program.findUnique({ where: { slug, ...shown }, select: { id: true } });
  return current !== null || (await reader().programSlug.findUnique({ where: { slug, program: shown } })) !== null;
}
