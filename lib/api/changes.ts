/** Owns what changed in the programs since a moment, as the API gives it. */
import { z } from "zod";
import { unusable } from "../answers/problem";
import { keysOf } from "../closed-list";
import { digitsIn } from "../parse";
import { fieldValue } from "../programs/model/field-schemas";
import { origins } from "../programs/model/vocabulary";
import { publicChanges } from "../programs/records/history";
import { endpoint, nextHref } from "./asked";
import { ownTable, usualLimit } from "./parameters";

const changeSchema = z
  .object({
    program: z.object({ slug: z.string(), name: z.string(), institution: z.string(), url: z.string() }),
    at: z.iso.datetime(),
    version: z.int().meta({ description: "The version of the program that this change made; the first added it." }),
    origin: z.enum(keysOf(origins)),
    why: z.string().nullable(),
    changes: z
      .record(z.string(), z.object({ before: fieldValue, after: fieldValue }))
      .meta({ description: "By the field’s path, such as `totalCost` or `provenance.cost.year`." }),
  })
  .meta({ id: "Change" });

const { since, limit, cursor, fields } = ownTable;

export const changes = endpoint({
  summary: "What changed since a day or moment",
  description:
    "Changes of public programs, oldest first: keep `next`, or the time of the last one, and ask again. `since` must be there.",
  parameters: { since, limit, cursor, fields },
  schema: z.object({
    items: z.array(changeSchema),
    next: z.string().nullable().meta({ description: "The address of the next page; null: these were all." }),
  }),
  tag: "version",
  examples: ["/changes?since=2026-01-01&limit=5"],
  async answer(asked) {
    const { own, origin } = asked;
    if (own.since === null) throw unusable([{ parameter: "since", value: "", reason: "it is missing" }]);
    const after = own.cursor === null ? 0 : digitsIn(own.cursor);
    if (after === null) {
      throw unusable([{ parameter: "cursor", value: own.cursor ?? "", reason: "it is none that this list gave" }]);
    }
    const found = await publicChanges({ since: own.since, after, most: own.limit ?? usualLimit });
    return {
      items: found.changes.map(({ slug, name, institution, at, version, origin: kind, why, changes: fields }) => ({
        program: { slug, name, institution, url: `${origin}/programs/${slug}` },
        at: at.toISOString(),
        version,
        origin: kind,
        why,
        changes: fields,
      })),
      next: found.last === null ? null : nextHref(asked, String(found.last)),
    };
  },
});
