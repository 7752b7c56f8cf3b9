/** Owns which server actions the built site has. */
import fs from "node:fs";
import { z } from "zod";
import { processWide } from "../process-wide";

const manifest = z.object({ node: z.record(z.string(), z.unknown()) });

/** The ids of all actions of the build; null where they can't be known, as in the development server, which has none. */
export function builtActions(): ReadonlySet<string> | null {
  return processWide("built actions", () => {
    if (process.env.NODE_ENV !== "production") return null;
    try {
      const file = ".next/server/server-reference-manifest.json";
      return new Set(Object.keys(manifest.parse(JSON.parse(fs.readFileSync(file, "utf8"))).node));
    } catch (error) {
      console.error("Which forms this site has is not known:", error);
      return null;
    }
  });
}
