import { currentCatalog } from "@/lib/programs/catalog/current";
import { noFilters } from "@/lib/programs/filters/filters";
import { states } from "@/lib/programs/model/vocabulary";
import { institutionBySlug } from "@/lib/programs/records/queries";
import { toQuery } from "@/lib/programs/search/query";
import { search } from "@/lib/programs/search/search";
import { counted } from "@/lib/text/format";
import { drawPicture } from "../../../_parts/draw-picture";

/** The picture for links to an institution, with how many of its programs are listed. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const institution = await institutionBySlug((await params).slug);
  if (!institution) return new Response("There is no institution at this address.", { status: 404 });
  const { slug, name, city, state } = institution;
  const own = toQuery({ ...noFilters, institution: [slug], audience: ["limited"] });
  const { total } = search(await currentCatalog(), own);
  const lines = [`${counted(total, "program")} in AI and related fields`];
  return drawPicture({ kicker: `${city}, ${states[state]}`, title: name, lines, page: "Institution" });
}
