"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Sent } from "@/components/corrections/correction-form";
import { db } from "@/lib/db";
import { counted } from "@/lib/format";
import { correctionSchema, createCorrection } from "@/lib/programs/corrections";
import { programBySlug } from "@/lib/programs/queries";
import { rateLimit } from "@/lib/rate-limit";

const minute = 60_000;
/** Reports an hour: enough for somebody who goes through one institution's programs, too few to drown the editors. */
const limit = rateLimit({ each: 10, all: 100, window: 60 * minute });

/** Stores a report on the program and leads to its status; answers what was typed with what is wrong with it. */
export async function sendCorrection(slug: string, before: Sent, form: FormData): Promise<Sent> {
  const typed = Object.fromEntries(
    (["figure", "value", "sourceUrl", "message", "leave"] as const).map((field) => [field, textOf(form.get(field))]),
  );
  const refused = (...errors: Sent["errors"]): Sent => ({ attempt: attemptAfter(before), typed, errors });

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
  const program = await programBySlug(String(slug));
  if (!program) return refused({ field: null, message: "This program is no longer in the directory." });
  const wait = limit.take(await senderAddress());
  if (wait > 0) {
    const minutes = counted(Math.ceil(wait / minute), "minute");
    return refused({
      field: null,
      message: `Too many reports came in the last hour. Send this one again in ${minutes}.`,
    });
  }
  redirect(`/corrections/${await createCorrection(db(), program.id, report.data)}`);
}

function textOf(value: FormDataEntryValue | null): string {
  // Longer than anything a field takes; the schema says so for what is only a little too long.
  return typeof value === "string" ? value.slice(0, 5000) : "";
}

function attemptAfter(before: Sent): number {
  return Number.isSafeInteger(before?.attempt) ? before.attempt + 1 : 1;
}

/** The address nearest to this server that the request came through; only a hash of it is kept, and only in memory. */
async function senderAddress(): Promise<string> {
  const through = (await headers()).get("x-forwarded-for") ?? "";
  return through.split(",").at(-1)?.trim() ?? "";
}
