/** Owns institutions as the API gives them: what they charge, and what federal files say of them and their graduates. */
import { z } from "zod";
import { Problem } from "../answers/problem";
import { keysOf } from "../closed-list";
import { currentCatalog } from "../programs/catalog/current";
import { filterTable, parseFilters } from "../programs/filters/filters";
import type { Charge } from "../programs/model/program";
import { chargeScopes, degrees, levels, residencies } from "../programs/model/vocabulary";
import { institutionFactTable } from "../programs/outcomes/institution-facts";
import { institutionFacts, outcomesAt } from "../programs/outcomes/read";
import { blockOf } from "../programs/outcomes/say";
import { institutionBySlug } from "../programs/records/queries";
import { type Asked, endpoint, nextHref, pageOf } from "./asked";
import { readCursor, writeCursor } from "./cursor";
import { ownTable, usualLimit } from "./parameters";
import { institutionSchema, institutionView } from "./program-view";

const { limit, cursor, fields } = ownTable;

export const institutions = endpoint({
  summary: "Institutions with a listed program",
  description: "By name.",
  parameters: { state: filterTable.state, control: filterTable.control, limit, cursor, fields },
  schema: pageOf(institutionSchema),
  tag: "version",
  examples: ["/institutions?state=TX&control=public"],
  async answer(asked) {
    const { filters } = parseFilters(asked.raw);
    const all = (await currentCatalog()).institutions
      .filter(({ state }) => filters.state.length === 0 || filters.state.includes(state))
      .filter(({ control }) => filters.control.length === 0 || (control !== null && filters.control.includes(control)))
      .toSorted((a, b) => a.name.localeCompare(b.name, "en") || (a.slug < b.slug ? -1 : 1));
    const { from, to } = span(asked, all.length);
    return {
      total: all.length,
      items: all.slice(from, to).map((one) => institutionView(one, asked.origin)),
      next: to < all.length ? nextHref(asked, writeCursor({ last: 0, given: to, day: 0 })) : null,
    };
  },
});

/** From and to where a page goes; institutions come and go so seldom that a place in the list is enough. */
function span({ own }: Asked, total: number): { from: number; to: number } {
  const from = own.cursor === null ? 0 : readCursor(own.cursor).given;
  return { from, to: Math.min(total, from + (own.limit ?? usualLimit)) };
}

const chargeSchema = z
  .object({
    level: z.enum(keysOf(levels)),
    scope: z.enum(keysOf(chargeScopes)),
    residency: z.enum(keysOf(residencies)),
    perCreditCents: z.int().nullable(),
    annualTuition: z.int().nullable().meta({ description: "US dollars for a full-time year." }),
    annualFees: z.int().nullable(),
    perTermCents: z.int().nullable(),
    perTermFrom: z.number().nullable().meta({ description: "Credits a term from which the price for the term holds." }),
    creditFeesCents: z.int().nullable(),
    termFeesCents: z.int().nullable(),
    feesIncluded: z.boolean(),
    state: z.enum(["published", "third-party"]),
    source: z.string(),
    year: z.string().nullable(),
    checkedOn: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: "Charge" });

const source = z.object({ name: z.string(), url: z.string() });

const outcomeSchema = z.object({
  degree: z.enum(keysOf(degrees)),
  title: z.string(),
  awards: z.string(),
  note: z.string().nullable(),
  statements: z.array(
    z.object({ label: z.string(), text: z.string(), known: z.boolean(), details: z.array(z.string()), source }),
  ),
});

export const institution = endpoint({
  summary: "One institution",
  description: "What it charges, and what federal files say of it and of its graduates, by field and level.",
  parameters: { fields },
  schema: institutionSchema.extend({
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    programs: z.string().meta({ description: "The address of its programs." }),
    charges: z.array(chargeSchema),
    figures: z.array(
      z.object({
        name: z.enum(keysOf(institutionFactTable)),
        label: z.string(),
        text: z.string(),
        note: z.string().nullable(),
        year: z.string(),
        source,
      }),
    ),
    outcomes: z.array(outcomeSchema),
  }),
  tag: "content",
  examples: ["/institutions/university-of-south-dakota"],
  async answer({ slug, origin }) {
    const found = await institutionBySlug(slug);
    if (!found) throw new Problem(404, `No institution here has the short name “${slug}”.`);
    const { latitude, longitude, charges } = found;
    const [figures, { outcomes }] = await Promise.all([institutionFacts(slug), outcomesAt(slug)]);
    return {
      ...institutionView(found, origin),
      latitude,
      longitude,
      programs: `${origin}/api/v1/programs?institution=${slug}&audience=limited`,
      charges: charges.map(chargeView),
      figures: figures.map(({ fact, ...rest }) => ({ name: fact, ...rest })),
      outcomes: outcomes.map((outcome) => {
        const { degree, title, awards, campuses, statements } = blockOf(outcome);
        const said = statements.map(({ label, text, known, details, source: from }) => ({
          label,
          text,
          known,
          details: [...details],
          source: from,
        }));
        return { degree, title, awards, note: campuses, statements: said };
      }),
    };
  },
});

function chargeView({ sourceUrl, readOn, ...charge }: Charge): z.input<typeof chargeSchema> {
  return { ...charge, source: sourceUrl, checkedOn: readOn };
}
