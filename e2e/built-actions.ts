/** Owns which server actions the build has, and the addresses of its pages. */
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";

/** The address of a file below app/: groups in brackets are no part of it. */
export function addressOf(file: string): string {
  const parts = path.dirname(file).split(path.sep).slice(1);
  return `/${parts.filter((part) => !part.startsWith("(")).join("/")}`;
}

/** An address to ask for: a program, the first report or proposal, a guide, and a token, a pending edit and a batch that nobody has. */
export function concrete(address: string): string {
  return address
    .replace("/programs/[slug]", "/programs/adelphi-university-bs-in-artificial-intelligence")
    .replace("[id]", "1")
    .replace("[list]", "drafts")
    .replace("[slug]", "generative-ai")
    .replace(/\[(token|edit|batch)\]/, "none");
}

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), filename: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

/** Every server action of the build: its id, its name and a page that has it. */
export function builtActions(): { id: string; name: string; page: string }[] {
  const { node } = manifest.parse(JSON.parse(fs.readFileSync(".next/server/server-reference-manifest.json", "utf8")));
  return Object.entries(node).map(([id, { exportedName: name, workers }]) => {
    const page = addressOf(Object.keys(workers)[0] ?? "");
    return { id, name, page: concrete(page) };
  });
}
