import type { NextRequest } from "next/server";
import { z } from "zod";
import { siteOrigin } from "@/lib/authorization/site-origin";
import { parametersOf, parseFilters } from "@/lib/programs/filters/filters";
import { inputsFromText } from "@/lib/programs/payback/reader-inputs";
import { planCalendar } from "@/lib/programs/plan/calendar";
import { planOf } from "@/lib/programs/plan/plan";
import { plannedOf } from "@/lib/programs/plan/planned";
import { resolvePrograms } from "@/lib/programs/records/programs-by-slug";
import { programsByIds } from "@/lib/programs/records/queries";
import { today } from "@/lib/text/day";

/** The terms of a plan and the coming deadlines as a calendar file; what is wrong with the address is said. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const { filters } = parseFilters(parametersOf(searchParams));
  const start = searchParams.get("start") ?? "";
  const { found } = await resolvePrograms(filters.compare);
  if (!z.iso.date().safeParse(start).success)
    return refused("The first day of study (start) must be a day such as 2027-08-30.");
  if (found.length === 0) return refused("No program that the directory has is named (compare).");
  const programs = await programsByIds(found.map(({ id }) => id));
  const typed = inputsFromText(searchParams.toString());
  const origin = await siteOrigin();
  const planned = programs.map((program) => ({
    program,
    plan: planOf(plannedOf(program), { ...typed, cost: typed.cost ?? "0" }, filters.resident),
    page: `${origin}/programs/${program.slug}`,
  }));
  return new Response(planCalendar(planned, start, today()), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="plan.ics"',
      "Cache-Control": "no-store",
    },
  });
}

function refused(reason: string): Response {
  return new Response(reason, { status: 400, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
