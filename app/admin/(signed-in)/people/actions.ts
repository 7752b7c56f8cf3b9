"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { adminAction } from "@/lib/authorization/action";
import { db } from "@/lib/database/db";
import { adminOrigin } from "@/lib/env";
import { rowNumber } from "@/lib/fields";
import { type FormState, failed, succeeded } from "@/lib/form-state";
import { emailField, linkDays, roleField } from "@/lib/people/forms";
import {
  changeRole,
  endSessions,
  invite,
  type Outcome,
  offerReset,
  removePerson,
  withdrawInvitation,
} from "@/lib/people/people";
import { roles } from "@/lib/people/roles";

const person = z.object({ id: z.string() });

export const inviteAction = adminAction(
  z.object({ email: emailField, role: roleField }),
  async (admin, { email, role }, form) => {
    const path = await invite(db(), admin, email, role);
    if (!path)
      return failed(form, {
        path: "email",
        message: "Somebody with this address is here already. For a new password, make them a reset link.",
      });
    revalidatePath("/admin/people");
    return succeeded(
      `Give this link to ${email}. It works once, within ${linkDays} days, and is shown only now.`,
      adminOrigin() + path,
    );
  },
);

export const withdrawAction = adminAction(
  z.object({ id: rowNumber }),
  async (admin, { id }, form): Promise<FormState> => {
    const outcome = await withdrawInvitation(db(), admin, id);
    if (outcome !== "done")
      return failed(form, {
        path: "",
        message: "This invitation was used or withdrawn already. Load this page again.",
      });
    redirect("/admin/people?done=withdrawn");
  },
);

export const changeRoleAction = adminAction(person.extend({ role: roleField }), async (admin, { id, role }, form) => {
  const outcome = await changeRole(db(), admin, id, role);
  if (outcome !== "done") return notDone(form, outcome);
  revalidatePath("/admin/people");
  return succeeded(`The role is now ${roles[role].toLowerCase()}.`);
});

export const endSessionsAction = adminAction(person, async (admin, { id }, form) => {
  const outcome = await endSessions(db(), admin, id);
  if (outcome !== "done") return notDone(form, outcome);
  revalidatePath("/admin/people");
  return succeeded("Every session of this person has ended.");
});

export const offerResetAction = adminAction(person, async (admin, { id }, form) => {
  const path = await offerReset(db(), admin, id);
  if (!path) return notDone(form, "missing");
  return succeeded(
    `Hand this link over yourself. It works once, within ${linkDays} days, and is shown only now.`,
    adminOrigin() + path,
  );
});

export const removeAction = adminAction(
  person.extend({ sure: z.literal("yes", "Confirm that this person is to be removed.") }),
  async (admin, { id }, form): Promise<FormState> => {
    const outcome = await removePerson(db(), admin, id);
    if (outcome !== "done") return notDone(form, outcome);
    redirect("/admin/people?done=removed");
  },
);

const refusals: Record<Exclude<Outcome, "done">, string> = {
  missing: "This person was removed meanwhile. Load this page again.",
  "last-admin": "Nobody else is an admin. Make somebody else one first.",
};

function notDone(form: FormData, outcome: Exclude<Outcome, "done">): FormState<never> {
  return failed(form, { path: "", message: refusals[outcome] });
}
