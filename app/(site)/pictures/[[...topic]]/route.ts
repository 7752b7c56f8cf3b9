import { currentCatalog } from "@/lib/programs/catalog/current";
import { browsePages } from "@/lib/programs/public-pages/browse";
import { counted } from "@/lib/text/format";
import { drawPicture } from "../../_parts/draw-picture";

type Context = { params: Promise<{ topic?: string[] }> };

/** The picture for links to the directory, or to the browse page of a topic, with how many programs are there. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { topic } = await params;
  const catalog = await currentCatalog();
  if (topic === undefined) {
    const lines = [`${counted(catalog.size, "program")} at ${counted(catalog.institutions.length, "institution")}`];
    const title = "AI and machine-learning degrees and certificates";
    return drawPicture({ kicker: "United States", title, lines, page: "Every figure says where it came from" });
  }
  const page = browsePages(catalog).get(`/browse/${topic.join("/")}`);
  if (!page) return new Response("There is no browse page of this topic.", { status: 404 });
  const lines = [counted(page.programs, "program")];
  return drawPicture({ kicker: "Browse", title: page.title, lines, page: "Study programs" });
}
