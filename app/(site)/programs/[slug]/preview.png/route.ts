import { degrees, states } from "@/lib/programs/model/vocabulary";
import { priceFor } from "@/lib/programs/price/price-for";
import { pictureText } from "@/lib/programs/price/price-text";
import { programBySlug } from "@/lib/programs/records/queries";
import { drawPicture } from "../../../_parts/draw-picture";

/** The picture for links to a program: of its figures the price alone, with how sure it is, its year and whom it is for. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const program = await programBySlug((await params).slug);
  if (!program) return new Response("There is no program at this address.", { status: 404 });
  const { name, degree, city, state, institution, withdrawnOn } = program;
  const price = withdrawnOn === null ? pictureText(priceFor(program, { resident: null })) : null;
  return drawPicture({
    kicker: `${degrees[degree]} · ${city}, ${states[state]}`,
    title: name,
    lines: [institution.name, ...(price === null ? [] : [price])],
    page: withdrawnOn === null ? "Study program" : "Study program, no longer listed",
  });
}
