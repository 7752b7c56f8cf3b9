"use server";

import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { SentCorrection } from "@/components/corrections/correction-form";
import { db } from "@/lib/database/db";
import { notStored } from "@/lib/database/failure";
import { formIn } from "@/lib/form-state";
import { nearestAddress } from "@/lib/people/rate-limit";
import { countReport } from "@/lib/programs/corrections/limit";
import { type CorrectionReport, correctionSchema, createCorrection } from "@/lib/programs/corrections/reports";
import { programBySlug } from "@/lib/programs/records/queries";
import { counted } from "@/lib/text/format";

/** Stores a report on the program and leads to its status; answers what was typed with what is wrong with it. */
export async function sendCorrection(slug: string, before: SentCorrection, given: FormData): Promise<SentCorrection> {
  const form = formIn(given);
  const typed = Object.fromEntries(
    (["figure", "value", "sourceUrl", "message", "leave"] as const).map((field) => [field, textOf(form.get(field))]),
  );
  const refused = (...errors: SentCorrection["errors"]): SentCorrection => ({
    attempt: attemptAfter(before),
    typed,
    errors,
  });

  if (typed.leave) {
    return refused({
      field: null,
      message: "A field that people don’t see was filled in. Empty it, or load the page anew.",
    });
  }
  const report = correctionSchema.safeParse(typed);
  if (!report.success) {
    return refused(
      ...report.error.issues.map(({ path, message }) => {
        const field = (["figure", "value", "sourceUrl", "message"] as const).find((name) => name === path[0]);
        return { field: field ?? null, message };
      }),
    );
  }
  try {
    return await stored(slug, report.data, refused);
  } catch (error) {
    unstable_rethrow(error);
    console.error(error);
    return { ...refused({ field: null, message: notStored(error) }), lost: true };
  }
}

/** Stores a report and leads to its status, unless too many came or its program is gone. */
async function stored(
  slug: string,
  report: CorrectionReport,
  refused: (error: SentCorrection["errors"][number]) => SentCorrection,
): Promise<SentCorrection> {
  const program = await programBySlug(String(slug));
  if (!program) return refused({ field: null, message: "This program is no longer in the directory." });
  const minutes = await countReport(db(), nearestAddress(await headers()));
  if (minutes > 0) {
    return refused({
      field: null,
      message: `Too many reports came in the last hour. Send this one again in ${counted(minutes, "minute")}.`,
    });
  }
  redirect(`/corrections/${await createCorrection(db(), program.id, report)}`);
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value : "";
}

function attemptAfter(before: SentCorrection): number {
  return Number.isSafeInteger(before?.attempt) ? before.attempt + 1 : 1;
}
