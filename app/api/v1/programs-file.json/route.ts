import type { NextRequest } from "next/server";
import { jsonContent, respond } from "@/lib/answers/respond";
import { siteOrigin } from "@/lib/authorization/site-origin";
import { programsFileSchema } from "@/lib/reading/programs-file";

/** The JSON Schema of the file in which institutions state their programs. */
export async function GET(request: NextRequest): Promise<Response> {
  const origin = await siteOrigin();
  return respond(request, async () => ({ tag: null, make: async () => jsonContent(programsFileSchema(origin)) }));
}
