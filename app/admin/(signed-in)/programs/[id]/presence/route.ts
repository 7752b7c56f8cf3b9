import { requirePerson } from "@/lib/authorization/auth";
import { idOf } from "@/lib/editing/links";
import { present } from "@/lib/editing/presence";

/** Notes that this editor still has the form open, and answers the names of the others who have. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const editor = await requirePerson("editor");
  return Response.json(present(idOf((await params).id), editor), { headers: { "Cache-Control": "no-store" } });
}
