import type { NextRequest } from "next/server";
import { requirePerson } from "@/lib/authorization/auth";
import { reader } from "@/lib/database/db";
import { filterOf } from "@/lib/editing/links";
import { auditLog } from "@/lib/people/audit";
import { auditCsv } from "@/lib/people/audit-csv";
import { allUsersEver } from "@/lib/people/people";

/** The log as CSV, narrowed as its page is, whole. */
export async function GET(request: NextRequest): Promise<Response> {
  await requirePerson("viewer");
  const filter = filterOf(Object.fromEntries(request.nextUrl.searchParams), await allUsersEver(reader()));
  const { entries } = await auditLog(reader(), filter);
  return new Response(auditCsv(entries), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="matricula-log.csv"',
      "Cache-Control": "no-store",
    },
  });
}
