import fs from "node:fs/promises";
import path from "node:path";
import { ImageResponse } from "next/og";
import { GuidePicture, guidePictureSize } from "@/components/guides/preview";
import { guideBySlug } from "@/lib/guides/reading/queries";

const font = "node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff";

/** The picture for links to a guide. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const guide = await guideBySlug((await params).slug);
  if (!guide) return new Response("There is no guide at this address.", { status: 404 });
  const data = await fs.readFile(path.join(process.cwd(), font));
  return new ImageResponse(
    <GuidePicture
      title={drawable(guide.title)}
      kicker={drawable(guide.kicker ?? "") || null}
      reviewed={guide.reviewed ?? null}
    />,
    {
      ...guidePictureSize,
      fonts: [{ name: "Source Serif 4", data, weight: 600, style: "normal" }],
      headers: { "Cache-Control": "public, max-age=3600" },
    },
  );
}

/** Only what the font has: for any other letter the drawing library would fetch a font from elsewhere. */
function drawable(text: string): string {
  return text.replace(/[^\u0020-\u00ff\u2010-\u2026]/g, "");
}
