"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/authorization/action";
import { db } from "@/lib/database/db";
import { rowNumber } from "@/lib/fields";
import { failed, textsIn } from "@/lib/form-state";
import { decideProposal, proposalById, proposalDecisionSchema } from "@/lib/programs/corrections/proposals";
import { blank, typedOf } from "@/lib/programs/listing/form";
import { afterTaking, takeAll } from "@/lib/reading/offers";
import { withList } from "@/lib/work/lists";
import { keptForm, websiteOf, withReading } from "../programs/_parts/read-into-form";

/** Reads the page of a proposed program and leads to a new draft with all that it surely says; nothing is stored. */
export const readProposalAction = editorAction(
  z.object({ proposal: rowNumber }),
  async (editor, { proposal: id }, form) => {
    const proposal = await proposalById(db(), id);
    const url = proposal?.url ?? null;
    if (!proposal || url === null) {
      return failed(form, {
        path: "",
        message: "There is no such proposal, or it names no page. Load the list again.",
      });
    }
    const edit = { programId: null, version: 0, typed: { ...typedOf(blank), website: [url] } };
    const read = await withReading(edit, url, proposal);
    if ("fault" in read)
      return failed(form, { path: "", message: `${read.fault} A new program can be typed all the same.` });
    const typed = afterTaking(read.typed, takeAll, await websiteOf(read.typed)) ?? read.typed;
    redirect(`${await keptForm(editor, { ...read, typed })}#found`);
  },
);

/** Says what becomes of a proposed program. */
export const decideProposalAction = editorAction(proposalDecisionSchema, async (editor, decision, form) => {
  const decided = await db().$transaction((tx) => decideProposal(tx, editor, decision));
  if (!decided) {
    return failed(form, { path: "", message: "Somebody decided this meanwhile. Load this page again to see how." });
  }
  redirect(withList(`/admin/proposals/${decision.proposal}`, textsIn(form).list?.[0]));
});
