import type { NextRequest } from "next/server";
import { csvFile } from "@/lib/csv";
import { comparisonAnswer } from "@/lib/programs/comparison";
import { sheetHeadings, sheetLine } from "@/lib/programs/sheet";

/** The comparison of the same parameters on `/compare` as a CSV file: a line for each program. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const raw = Object.fromEntries([...new Set(searchParams.keys())].map((key) => [key, searchParams.getAll(key)]));
  const { columns } = await comparisonAnswer(raw);
  const day = new Date().toISOString().slice(0, 10);
  return new Response(csvFile([sheetHeadings, ...columns.map((column) => sheetLine({ ...column, miles: null }))]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="matricula-compare-${day}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
