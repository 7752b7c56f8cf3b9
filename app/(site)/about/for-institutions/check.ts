"use server";

import { z } from "zod";
import { parseForm, tellingFailures } from "@/lib/authorization/action";
import { emptyForm, failed, typedIn } from "@/lib/form-state";
import { type Checked, checked } from "@/lib/reading/check";

const sent = z.object({
  file: z.string({ error: "Paste the file or the page." }).trim().min(1, "Paste the file or the page."),
});

/** Says what a file of programs or a page’s data states and what is wrong with it; nothing is kept. */
export const checkFile = tellingFailures<Checked>(async (_state, form) => {
  const read = parseForm(sent, form);
  if ("state" in read) return read.state;
  const told = checked(read.data.file);
  if ("fault" in told) return failed(form, { path: "file", message: told.fault });
  return { ...emptyForm, typed: typedIn(form), handOver: told };
});
