import type { NextRequest } from "next/server";
import { requirePerson } from "@/lib/authorization/auth";
import { memberOf } from "@/lib/closed-list";
import { digitsIn } from "@/lib/parse";
import { degrees, statuses } from "@/lib/programs/model/vocabulary";
import { lookalikes } from "@/lib/programs/review/editor-queries";

/** While an editor types: the listings that look like the same program. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  await requirePerson("editor");
  const text = (name: string) => searchParams.get(name)?.slice(0, 200) ?? "";
  const except = digitsIn(text("except"));
  const degree = memberOf(degrees, text("degree"));
  const found = await lookalikes({ institution: text("institution"), name: text("name"), degree }, except);
  const shown = found.map(({ id, name, status }) => ({
    id,
    name,
    status: statuses[memberOf(statuses, status) ?? "draft"],
  }));
  return Response.json(shown, { headers: { "Cache-Control": "no-store" } });
}
