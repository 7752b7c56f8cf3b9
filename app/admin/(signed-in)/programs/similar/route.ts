import type { NextRequest } from "next/server";
import { requirePerson } from "@/lib/auth";
import { lookalikes } from "@/lib/programs/editing";
import { degrees, memberOf, statuses } from "@/lib/programs/vocabulary";

/** While an editor types: the listings that look like the same program. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  await requirePerson("editor");
  const text = (name: string) => searchParams.get(name)?.slice(0, 200) ?? "";
  const except = /^\d{1,9}$/.test(text("except")) ? Number(text("except")) : null;
  const degree = memberOf(degrees, text("degree"));
  const found = await lookalikes({ institution: text("institution"), name: text("name"), degree }, except);
  const shown = found.map(({ id, name, status }) => ({
    id,
    name,
    status: statuses[memberOf(statuses, status) ?? "draft"],
  }));
  return Response.json(shown, { headers: { "Cache-Control": "no-store" } });
}
