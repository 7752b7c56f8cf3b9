/** Owns which addresses of programs, institutions and topics lead to a page. */
import { topicOf } from "./browse";
import { isInstitution, isProgram } from "./queries";

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
