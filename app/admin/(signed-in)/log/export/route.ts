import type { NextRequest } from "next/server";
import { requirePerson } from "@/lib/auth";
import { db } from "@/lib/db";
import { auditLog } from "@/lib/people/audit";
import { auditCsv } from "@/lib/people/audit-csv";
import { everybodyEver } from "@/lib/people/people";
import { filterOf } from "../search";

/** The log as CSV, narrowed as its page is, whole. */
export async function GET(request: NextRequest): Promise<Response> {
  await requirePerson("viewer");
  const filter = filterOf(Object.fromEntries(request.nextUrl.searchParams), await everybodyEver(db()));
  const { entries } = await auditLog(db(), filter);
  return new Response(auditCsv(entries), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="matricula-log.csv"',
      "Cache-Control": "no-store",
    },
  });
}
