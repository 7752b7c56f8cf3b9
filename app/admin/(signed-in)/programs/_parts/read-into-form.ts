/** Owns what the admin’s pages and actions share to read a page into the form. */
import { keysOf, memberOf } from "@/lib/closed-list";
import { db } from "@/lib/database/db";
import { formHref } from "@/lib/editing/links";
import { type SentEdit, savePendingEdit } from "@/lib/editing/pending-edits";
import type { Typed } from "@/lib/form-state";
import type { Editor } from "@/lib/people/roles";
import type { ReportedProgram } from "@/lib/programs/corrections/decisions";
import { suggested } from "@/lib/programs/corrections/decisions";
import { degrees } from "@/lib/programs/model/vocabulary";
import { institutionBySlug } from "@/lib/programs/records/queries";
import { institutionAt } from "@/lib/programs/review/editor-queries";
import type { Sought } from "@/lib/reading/documents/program";
import { readingField } from "@/lib/reading/offers";
import { type ReadPage, readFrom } from "@/lib/reading/read-address";
import { isoDay } from "@/lib/text/day";

/** An edit with what a page says beside its fields, or why the page was not read, in a sentence; nothing is stored. */
export async function withReading(edit: SentEdit, url: string, sought: Sought): Promise<SentEdit | { fault: string }> {
  const read = await readFrom(url, sought);
  if ("fault" in read) return { fault: `The page was not read: ${read.fault}.` };
  const begun = edit.programId === null ? await identityOf(read, edit.typed) : {};
  return { ...edit, typed: { ...edit.typed, ...begun, [readingField]: [JSON.stringify(read.reading)] } };
}

/** What a new program's form, where it is blank, has from the page that it begins with: whose it is, its name and degree. */
async function identityOf({ reading, subject }: ReadPage, typed: Typed): Promise<Typed> {
  const found = {
    institution: await institutionAt(reading.url),
    name: subject.name.slice(0, 200) || null,
    degree: subject.degree,
  };
  const blank = keysOf(found).filter((path) => !typed[path]?.[0]);
  return Object.fromEntries(blank.flatMap((path) => (found[path] === null ? [] : [[path, [found[path]]]])));
}

/** Which program a form is about, as far as it says. */
export const soughtIn = ({ name, degree }: Typed): Sought => ({
  name: name?.[0]?.trim() || null,
  degree: memberOf(degrees, degree?.[0]),
});

/** The form as it was typed, at an address of its own. */
export async function keptForm(editor: Editor, edit: SentEdit): Promise<string> {
  return formHref(edit.programId, await savePendingEdit(db(), editor, edit));
}

/** The website of the institution that a form names; null where there is none. */
export async function websiteOf({ institution }: Typed): Promise<string | null> {
  const slug = institution?.[0];
  return slug ? ((await institutionBySlug(slug))?.website ?? null) : null;
}

/** What the form begins with when it answers a report. */
export function answerTo(report: ReportedProgram): Typed {
  return { ...suggested(report, isoDay()), report: [String(report.id)], why: ["A visitor reported it."] };
}
