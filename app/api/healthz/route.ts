import { databaseAnswers } from "@/lib/programs/queries";
import { version } from "@/package.json";

/** State of the service for monitors: 200 when the database answers, 503 when not. */
export async function GET(): Promise<Response> {
  const answers = await databaseAnswers();
  return Response.json(
    { status: answers ? "ok" : "failing", database: answers ? "ok" : "unreachable", version },
    { status: answers ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
