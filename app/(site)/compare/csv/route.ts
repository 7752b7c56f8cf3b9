import type { NextRequest } from "next/server";
import { comparisonAnswer } from "@/lib/programs/comparison/comparison-page";
import { comparisonSheet } from "@/lib/programs/comparison/sheet";
import { csvFile } from "@/lib/text/csv";
import { isoDay } from "@/lib/text/day";

/** The comparison of the same parameters on `/compare` as a CSV file: a line for each program. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const raw = Object.fromEntries([...new Set(searchParams.keys())].map((key) => [key, searchParams.getAll(key)]));
  const { columns } = await comparisonAnswer(raw);
  const day = isoDay();
  return new Response(csvFile(comparisonSheet(columns)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="matricula-compare-${day}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
