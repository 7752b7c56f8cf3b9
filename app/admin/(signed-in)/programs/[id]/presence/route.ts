import { requirePerson } from "@/lib/auth";
import { present } from "@/lib/programs/presence";
import { idOf } from "../id";

/** Notes that this editor still has the form open, and answers the names of the others who have. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const editor = await requirePerson("editor");
  return Response.json(present(idOf((await params).id), editor), { headers: { "Cache-Control": "no-store" } });
}
