/** Owns drawing the picture of a page for links to it, and what the page's metadata says of it. */
import fs from "node:fs/promises";
import path from "node:path";
import type { Metadata } from "next";
import { ImageResponse } from "next/og";
import { Picture, type Pictured, pictureSize } from "@/components/site/picture";

const font = "node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff";

/** The picture as an image, which may be kept for an hour. */
export async function drawPicture({ kicker, title, lines, page }: Pictured): Promise<Response> {
  const data = await fs.readFile(path.join(process.cwd(), font));
  const drawn = { kicker: drawable(kicker), title: drawable(title), lines: lines.map(drawable), page: drawable(page) };
  return new ImageResponse(<Picture {...drawn} />, {
    ...pictureSize,
    fonts: [{ name: "Source Serif 4", data, weight: 600, style: "normal" }],
    headers: { "Cache-Control": "public, max-age=3600" },
  });
}

/** Only what the font has: for any other letter the drawing library would fetch a font from elsewhere. */
function drawable(text: string): string {
  return text.replace(/[^\u0020-\u00ff\u2010-\u2026]/g, "");
}

/** What a page at `path` says where a link to it is shared. */
export function shared({
  path: url,
  picture = `${url}/preview.png`,
  type = "website",
  ...said
}: {
  path: string;
  title: string;
  description: string;
  picture?: string;
  type?: "website" | "article";
}): Pick<Metadata, "openGraph"> {
  const images = [{ url: picture, ...pictureSize, alt: said.title }];
  return { openGraph: { type, ...said, url, siteName: "Matricula", images } };
}
