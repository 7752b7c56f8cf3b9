/** Owns the way of every mutation from a form: who, then what (the schema), then the change. */
import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { db } from "../database/db";
import { notStored } from "../database/failure";
import { emptyForm, type FormAction, type FormState, failed, formIn, textsIn, typedIn } from "../form-state";
import { recordAudit } from "../people/audit";
import { proves } from "../people/proof";
import { type Admin, type Editor, type Person, type Proof, type Role, roles, type Viewer } from "../people/roles";
import { signedIn } from "./auth";

/**
 * Gets what the schema made of the form; answers with `succeeded` or `failed`, or redirects. Throws
 * only what nobody could put right.
 */
type Work<P extends Person, T, H> = (person: P, data: T, form: FormData) => Promise<FormState<H>>;

/** What a schema takes: the first text of each field, of the ones in `several` the list. */
function fieldsOf(form: FormData, several: readonly string[]): Record<string, string | string[]> {
  const sent = Object.entries(textsIn(form));
  return Object.fromEntries([
    ...several.map((name) => [name, []]),
    ...sent.map(([name, values]) => [name, several.includes(name) ? values : (values[0] ?? "")]),
  ]);
}

/** Parses a form: what the schema makes of it, or the form with its faults and what was typed. */
export function parseForm<T>(
  schema: z.ZodType<T>,
  form: FormData,
  several: readonly string[] = [],
): { data: T } | { state: FormState<never> } {
  const read = schema.safeParse(fieldsOf(form, several));
  if (read.success) return { data: read.data };
  const faults = read.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  // One fault for each field, the first: the next one shows when it is put right.
  const first = faults.filter(({ path }, index) => faults.findIndex((fault) => fault.path === path) === index);
  return { state: failed(form, ...first) };
}

/**
 * An action of which a failure is told in its form, with everything in it that was typed, instead of breaking the
 * page. A redirect, 403 and 404 go their way.
 */
export function tellingFailures<H>(work: FormAction<H>): FormAction<H> {
  return async (state, given) => {
    const form = formIn(given);
    try {
      return await work(state, form);
    } catch (error) {
      unstable_rethrow(error);
      console.error(error);
      return failed(form, { path: "", message: notStored(error) });
    }
  };
}

function guarded<R extends Role, T, H>(
  needed: R,
  schema: z.ZodType<T>,
  work: Work<Person & Proof[R], T, H>,
  several: readonly string[],
): FormAction<H> {
  return tellingFailures(async (_state, form) => {
    const found = await signedIn();
    if (!found) return refuse(form, "signed-out", "You are signed out. Sign in in another tab, then send this again.");
    const { person } = found;
    if (!proves(person, needed)) {
      await recordAudit(db(), { personId: person.id, kind: "refused", details: { needed, role: person.role } });
      return refuse(
        form,
        "role",
        `Your role is ${roles[person.role].toLowerCase()}; this takes the role of ${roles[needed].toLowerCase()}.`,
      );
    }
    const read = parseForm(schema, form, several);
    return "state" in read ? read.state : work(person, read.data, form);
  });
}

function refuse(form: FormData, refused: "signed-out" | "role", message: string): FormState<never> {
  return { ...emptyForm, faults: [{ path: "", message }], typed: typedIn(form), refused };
}

/**
 * The same for a call from a script instead of a form: null when nobody is signed in, their role may
 * not, or the schema does not take what was sent.
 */
export function callAs<R extends Role, T, A>(
  needed: R,
  schema: z.ZodType<T>,
  work: (person: Person & Proof[R], data: T) => Promise<A>,
): (sent: unknown) => Promise<A | null> {
  return async (sent) => {
    const found = await signedIn();
    const read = schema.safeParse(sent);
    return found && proves(found.person, needed) && read.success ? work(found.person, read.data) : null;
  };
}

/** A change of what is one's own, for anybody signed in. */
export function viewerAction<T, H = string>(
  schema: z.ZodType<T>,
  work: Work<Viewer, T, H>,
  several: readonly string[] = [],
) {
  return guarded("viewer", schema, work, several);
}

/**
 * A change of listings or guides. Fields named in `several` reach the schema as lists.
 * @public
 */
export function editorAction<T, H = string>(
  schema: z.ZodType<T>,
  work: Work<Editor, T, H>,
  several: readonly string[] = [],
) {
  return guarded("editor", schema, work, several);
}

/** A change of people or settings. */
export function adminAction<T, H = string>(
  schema: z.ZodType<T>,
  work: Work<Admin, T, H>,
  several: readonly string[] = [],
) {
  return guarded("admin", schema, work, several);
}
