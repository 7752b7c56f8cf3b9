/** Owns what the action behind a form answers, for the server that answers and the form that shows it. */

/** What is wrong with one field, by its name; with an empty one: with the whole. */
export type Fault = { path: string; message: string };

export type FormState<H = string> = {
  faults: Fault[];
  /** What was typed, to be kept in the form; fields named in `secrets` are left out. */
  typed: Record<string, string[]>;
  /** What has happened, when the form stays on the page. */
  notice: string | null;
  /** What can be shown this once: a link to hand over, backup codes. */
  handOver: H | null;
  /** Why nothing was tried: nobody is signed in (any more), or their role may not. */
  refused: "signed-out" | "role" | null;
};

export const emptyForm: FormState<never> = { faults: [], typed: {}, notice: null, handOver: null, refused: null };

// Never sent back to the browser, whatever form they are in.
const secrets = ["password", "newPassword", "code"];

/** What an action got as its form, for whoever can call one with anything: what is no form has no fields. */
export function formIn(given: unknown): FormData {
  return given instanceof FormData ? given : new FormData();
}

/** Every text that a form sent, by field; without files and what the framework adds. */
export function textsIn(form: FormData): Record<string, string[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$"));
  const texts = names.map((name) => [name, form.getAll(name).filter((value) => typeof value === "string")] as const);
  // Whatever the browser names a field, it is a property of its own.
  return Object.fromEntries(texts.filter(([, values]) => values.length > 0));
}

/** What may stand in the form again: its texts without secrets. */
export function typedIn(form: FormData): Record<string, string[]> {
  return Object.fromEntries(Object.entries(textsIn(form)).filter(([name]) => !secrets.includes(name)));
}

/** The form as it was typed, with what is wrong. */
export function failed(form: FormData, ...faults: Fault[]): FormState<never> {
  return { ...emptyForm, faults, typed: typedIn(form) };
}

/** The form empty again, with what happened and perhaps something to hand over. */
export function succeeded<H = never>(notice: string, handOver: H | null = null): FormState<H> {
  return { ...emptyForm, notice, handOver };
}

/** What stands in a form, by the name of the field, which is its path in the listing. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** An action as `ActionForm` takes it. */
export type FormAction<H = string> = (state: FormState<H>, form: FormData) => Promise<FormState<H>>;
