"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/authorization/action";
import { db } from "@/lib/database/db";
import { type FormState, failed } from "@/lib/form-state";
import { pagesToRead } from "@/lib/work/pages";
import { mostOfARun, startRun } from "@/lib/work/reading-run";

const chosen = z
  .string()
  .regex(/^\d{1,9}( \d{1,9})*$/, "No program is chosen.")
  .transform((text) => text.split(" ").map(Number));

/** Begins to read the pages of programs; what they say waits in a work list. */
export const readPagesAction = editorAction(
  z.object({ programs: chosen }),
  async (_, { programs: ids }, form): Promise<FormState> => {
    const pages = await pagesToRead(db(), { ids }, mostOfARun);
    if (pages.length === 0)
      return failed(form, { path: "", message: "None of these programs names a page of its own." });
    if (!startRun(db(), pages)) {
      return failed(form, { path: "", message: "Pages are being read already. Send this again when they are done." });
    }
    redirect("/admin/work/found");
  },
);
