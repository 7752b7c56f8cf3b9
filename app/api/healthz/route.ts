import { health } from "@/lib/serving/health";
import { version } from "@/package.json";

/** State of the service for monitors: 200 when reading and writing work, 503 with the one that doesn't. */
export async function GET(): Promise<Response> {
  const { reading, writing } = await health();
  const works = reading && writing;
  return Response.json(
    {
      status: works ? "ok" : "failing",
      database: reading ? "ok" : "unreachable",
      writing: writing ? "ok" : "failing",
      version,
    },
    { status: works ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
