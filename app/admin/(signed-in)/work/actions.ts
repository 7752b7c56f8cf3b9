"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/authorization/action";
import { keysOf } from "@/lib/closed-list";
import { db } from "@/lib/database/db";
import { rowNumber } from "@/lib/fields";
import { type FormState, failed, succeeded } from "@/lib/form-state";
import { facts } from "@/lib/programs/model/facts";
import { stillTrueAtSource, takeFromSource } from "@/lib/work/changed";
import { keepApart } from "@/lib/work/duplicates";
import { leaveFound, type Taken, takeFinding } from "@/lib/work/found";
import { readView, viewHref, type WorkList, type WorkView, workLists } from "@/lib/work/lists";
import { giveBackItem, holdDays, takeItem } from "@/lib/work/owners";
import { type Confirmed, confirmFigure } from "@/lib/work/still-true";

const item = z.object({ list: z.enum(keysOf(workLists)), item: z.string().regex(/^[\w-]{1,60}$/) });
const back = z.string();
const waitsNoMore = "This does not wait any more. Load this page again.";
const someoneChanged = "Someone changed this listing. Load this page again to see it.";

/** The list to show again: the one that was open, else the whole of its kind. */
function listAgain(text: string, list: WorkList): WorkView {
  return readView(text) ?? { list, figure: null, owner: null, page: 1 };
}

export const takeAction = editorAction(item, async (editor, { list, item: key }, form): Promise<FormState> => {
  const owner = await takeItem(db(), editor, list, key, new Date());
  if (owner.id !== editor.id) return failed(form, { path: "", message: `${owner.name} has taken it already.` });
  revalidatePath("/admin", "layout");
  return succeeded(`Taken, for ${holdDays} days at most.`);
});

export const giveBackAction = editorAction(item, async (editor, { list, item: key }, form): Promise<FormState> => {
  if (!(await giveBackItem(db(), editor, list, key))) {
    return failed(form, {
      path: "",
      message: "Somebody else has taken it meanwhile. Load this page again to see who.",
    });
  }
  revalidatePath("/admin", "layout");
  return succeeded("Given back.");
});

/** What a form says after a figure could not be confirmed. */
function unconfirmed(
  form: FormData,
  confirmed: Exclude<Confirmed, { outcome: "saved" }> | { outcome: "gone" },
): FormState {
  if (confirmed.outcome === "invalid") {
    return failed(form, ...confirmed.faults.map(({ message }) => ({ path: "", message })));
  }
  const why = {
    gone: waitsNoMore,
    stale: someoneChanged,
    missing: "This listing is gone: it was merged into another. Load the list again.",
  };
  return failed(form, { path: "", message: why[confirmed.outcome] });
}

export const stillTrueAction = editorAction(
  z.object({ program: rowNumber, figure: z.enum(keysOf(facts)), version: rowNumber, back }),
  async (editor, { program, figure, version, back: list }, form): Promise<FormState> => {
    const seen = { id: program, figure, versionSeen: version };
    const confirmed = await confirmFigure(db(), editor, seen, new Date());
    if (confirmed.outcome !== "saved") return unconfirmed(form, confirmed);
    redirect(viewHref(listAgain(list, "stale"), { done: "still-true", program: String(program), about: figure }));
  },
);

export const notDuplicateAction = editorAction(
  z.object({ first: rowNumber, second: rowNumber, back }),
  async (editor, { first, second, back: list }, form): Promise<FormState> => {
    if (!(await keepApart(db(), editor, first, second))) {
      return failed(form, { path: "", message: "One of the two was merged meanwhile. Load the list again." });
    }
    redirect(viewHref(listAgain(list, "duplicates"), { done: "kept-apart" }));
  },
);

export const takeFoundAction = editorAction(
  z.object({ finding: rowNumber, version: rowNumber, back }),
  async (editor, { finding, version, back: list }, form): Promise<FormState> => {
    const taken = await takeFinding(db(), editor, { id: finding, versionSeen: version });
    if (taken.outcome === "saved") {
      const about = { program: String(taken.programId), about: taken.figure };
      redirect(viewHref(listAgain(list, "found"), { done: "found-taken", ...about }));
    }
    return untaken(form, taken);
  },
);

/** What a form says after a value could not be taken. */
function untaken(form: FormData, taken: Exclude<Taken, { outcome: "saved" }>): FormState {
  if (taken.outcome === "form") {
    const message = `${taken.why.join(" ")} So it was not accepted. Open the listing to enter it and answer this.`;
    return failed(form, { path: "", message });
  }
  return failed(form, { path: "", message: taken.outcome === "gone" ? waitsNoMore : someoneChanged });
}

const changedSeen = z.object({
  program: rowNumber,
  figure: z.enum(keysOf(facts)),
  version: rowNumber,
  mark: z.string(),
  back,
});
type ChangedSeen = z.infer<typeof changedSeen>;
const seenOf = ({ program, figure, version, mark }: ChangedSeen) => ({
  id: program,
  figure,
  versionSeen: version,
  mark,
});
const aboutOf = ({ program, figure }: ChangedSeen) => ({ program: String(program), about: figure });

export const takeChangedAction = editorAction(changedSeen, async (editor, sent, form): Promise<FormState> => {
  const taken = await takeFromSource(db(), editor, seenOf(sent));
  if (taken.outcome !== "saved") return untaken(form, taken);
  redirect(viewHref(listAgain(sent.back, "changed"), { done: "changed-taken", ...aboutOf(sent) }));
});

export const stillTrueChangedAction = editorAction(changedSeen, async (editor, sent, form): Promise<FormState> => {
  const confirmed = await stillTrueAtSource(db(), editor, seenOf(sent), new Date());
  if (confirmed.outcome !== "saved") return unconfirmed(form, confirmed);
  redirect(viewHref(listAgain(sent.back, "changed"), { done: "still-true", ...aboutOf(sent) }));
});

export const leaveFoundAction = editorAction(
  z.object({ program: rowNumber, figure: z.enum(keysOf(facts)), back }),
  async (_, { program, figure, back: list }, form): Promise<FormState> => {
    if (!(await leaveFound(db(), { programId: program, figure }, new Date()))) {
      return failed(form, { path: "", message: waitsNoMore });
    }
    redirect(viewHref(listAgain(list, "found"), { done: "left" }));
  },
);
