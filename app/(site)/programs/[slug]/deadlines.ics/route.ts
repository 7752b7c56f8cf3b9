import { siteOrigin } from "@/lib/authorization/site-origin";
import { deadlineCalendar } from "@/lib/programs/public-pages/deadlines";
import { programBySlug } from "@/lib/programs/records/queries";
import { today } from "@/lib/text/day";

/** The coming deadlines of a program as a calendar file; 404 where none is coming. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const program = await programBySlug(slug);
  const page = `${await siteOrigin()}/programs/${slug}`;
  const calendar = program && deadlineCalendar(program, page, today());
  if (!calendar) return new Response("No deadline of this program is coming.", { status: 404 });
  return new Response(calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${slug}.ics"`,
      "Cache-Control": "no-store",
    },
  });
}
