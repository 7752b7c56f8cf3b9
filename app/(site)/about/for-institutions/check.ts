"use server";

import { z } from "zod";
import { parseForm, tellingFailures } from "@/lib/authorization/action";
import { emptyForm, failed, typedIn } from "@/lib/form-state";
import { type CheckedFile, checkedFile } from "@/lib/reading/programs-file";

const sent = z.object({ file: z.string({ error: "Paste the file." }).trim().min(1, "Paste the file.") });

/** Says what a file of programs states and what is wrong with it; nothing is kept. */
export const checkFile = tellingFailures<CheckedFile>(async (_state, form) => {
  const read = parseForm(sent, form);
  if ("state" in read) return read.state;
  const checked = checkedFile(read.data.file);
  if ("fault" in checked) return failed(form, { path: "file", message: checked.fault });
  return { ...emptyForm, typed: typedIn(form), handOver: checked };
});
