import { guideBySlug } from "@/lib/guides/reading/queries";
import { dateText } from "@/lib/guides/reading/reading";
import { drawPicture } from "../../../_parts/draw-picture";

/** The picture for links to a guide. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const guide = await guideBySlug((await params).slug);
  if (!guide) return new Response("There is no guide at this address.", { status: 404 });
  const { title, kicker, reviewed } = guide;
  const page = reviewed ? `Career guide · reviewed ${dateText(reviewed)}` : "Career guide";
  return drawPicture({ kicker: kicker ?? "Guide", title, lines: [], page });
}
