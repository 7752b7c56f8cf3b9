import type { NextRequest } from "next/server";
import { comparisonAnswer } from "@/lib/programs/comparison/comparison-page";
import { exportHeadings, exportRow } from "@/lib/programs/public-pages/export-columns";
import { csvFile } from "@/lib/text/csv";
import { isoDay } from "@/lib/text/day";

/** The comparison of the same parameters on `/compare` as a CSV file: a line for each program. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const raw = Object.fromEntries([...new Set(searchParams.keys())].map((key) => [key, searchParams.getAll(key)]));
  const { columns } = await comparisonAnswer(raw);
  const day = isoDay();
  return new Response(csvFile([exportHeadings, ...columns.map((column) => exportRow({ ...column, miles: null }))]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="matricula-compare-${day}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
