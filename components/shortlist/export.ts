/** Owns the shortlist as a file for a spreadsheet. It is made here, because the notes never leave the device. */
import type { Shortlist } from "@/lib/programs/shortlist/shortlist";
import { asText, csvOptions } from "@/lib/text/spreadsheet";
import type { Listed } from "./listed";

/** Offers the list as a CSV file; rejects when the script that writes it can't be fetched. */
export async function saveSheet(list: Shortlist, bySlug: ReadonlyMap<string, Listed | null>): Promise<void> {
  // Fetched when it is needed: it is larger than the rest of the page's own script.
  const [{ stringify }, { exportHeadings }] = await Promise.all([
    import("csv-stringify/browser/esm/sync"),
    import("@/lib/programs/public-pages/export-columns"),
  ]);
  const lines = list.map(({ slug, label, note }) => {
    const cells = bySlug.get(slug)?.line ?? [label, ...exportHeadings.slice(2).map(() => null), "no longer listed"];
    return [...cells, note];
  });
  const text = stringify(
    [[...exportHeadings, "Your note"], ...lines].map((line) => line.map(asText)),
    csvOptions,
  );
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "matricula-shortlist.csv";
  link.click();
  // The browser needs the address until it has begun to save.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
