"use server";

import { z } from "zod";
import { ProgramCard } from "@/components/results/result-card";
import type { Listed, ReaderGiven } from "@/components/shortlist/listed";
import { exportRow } from "@/lib/programs/public-pages/export-columns";
import { programLabel } from "@/lib/programs/public-pages/links";
import { namedPrograms } from "@/lib/programs/public-pages/named-programs";
import { slugsOf } from "@/lib/programs/shortlist/address";

// Whoever knows the address can call this with anything.
const request = z.tuple([
  z.array(z.string()).max(1000),
  z.object({ near: z.string().nullable(), resident: z.string().nullable() }),
]);

/** What the directory knows of these programs now; it is told their slugs and the reader's place, and keeps neither. */
export async function listedPrograms(...given: [slugs: string[], reader: ReaderGiven]): Promise<Listed[]> {
  const asked = request.safeParse(given);
  if (!asked.success) return [];
  const [slugs, { near, resident }] = asked.data;
  const { found, filters } = await namedPrograms(slugsOf(slugs), {
    near: near ?? undefined,
    resident: resident ?? undefined,
  });
  return found.map(({ asked: slug, result }) => {
    const { program, price, miles } = result;
    return {
      asked: slug,
      slug: program.slug,
      label: programLabel(program),
      id: program.id,
      price: price.known ? price.high : null,
      miles,
      card: <ProgramCard result={result} resident={filters.resident} />,
      line: exportRow(result),
    };
  });
}
