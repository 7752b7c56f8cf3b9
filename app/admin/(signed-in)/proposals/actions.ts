"use server";

import { redirect } from "next/navigation";
import { editorAction } from "@/lib/authorization/action";
import { db } from "@/lib/database/db";
import { failed, textsIn } from "@/lib/form-state";
import { decideProposal, proposalDecisionSchema } from "@/lib/programs/corrections/proposals";
import { withList } from "@/lib/work/lists";

/** Says what becomes of a proposed program. */
export const decideProposalAction = editorAction(proposalDecisionSchema, async (editor, decision, form) => {
  const decided = await db().$transaction((tx) => decideProposal(tx, editor, decision));
  if (!decided) {
    return failed(form, { path: "", message: "Somebody decided this meanwhile. Load this page again to see how." });
  }
  redirect(withList(`/admin/proposals/${decision.proposal}`, textsIn(form).list?.[0]));
});
