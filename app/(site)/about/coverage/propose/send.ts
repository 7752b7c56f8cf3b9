"use server";

import { headers } from "next/headers";
import { parseForm, tellingFailures } from "@/lib/authorization/action";
import { db } from "@/lib/database/db";
import { failed, succeeded } from "@/lib/form-state";
import { nearestAddress } from "@/lib/people/rate-limit";
import { countReport } from "@/lib/programs/corrections/limit";
import { createProposal, proposalSchema, proposalTitle } from "@/lib/programs/corrections/proposals";
import { counted } from "@/lib/text/format";

/** Stores what a visitor proposes; answers what was typed with what is wrong with it. */
export const sendProposal = tellingFailures<never>(async (_state, form) => {
  const read = parseForm(proposalSchema, form);
  if ("state" in read) return read.state;
  // A proposal counts as a report does: both are words of strangers for the same few editors.
  const minutes = await countReport(db(), nearestAddress(await headers()));
  if (minutes > 0) {
    const message = `Too many reports came in the last hour. Send this one again in ${counted(minutes, "minute")}.`;
    return failed(form, { path: "", message });
  }
  const isNew = await createProposal(db(), read.data);
  return succeeded(
    `“${proposalTitle(read.data)}” is in the editors’ list${isNew ? "" : " already; it was not added again"}. It is listed once they have read its page.`,
  );
});
