import Form from "next/form";
import { memberOf } from "@/lib/closed-list";
import { states } from "@/lib/programs/model/vocabulary";
import { pricesForText } from "@/lib/programs/price/audience-text";
import type { ReaderGiven } from "./listed";

/** Where the reader is and lives, for distances and prices; the address holds both. `keep`: the slugs it holds, too. */
export function ReaderForm({ near, resident, keep }: ReaderGiven & { keep: readonly string[] }) {
  const home = memberOf(states, resident);
  return (
    <>
      <p className="mb-2 text-sm print:border-b print:border-ink print:pb-2">
        {pricesForText(home)}.{near && ` Distances from ${near}.`}
      </p>
      <Form
        action="/shortlist"
        prefetch={false}
        scroll={false}
        aria-label="Distances and prices"
        className="flex flex-wrap items-end gap-x-4 gap-y-2 border-b border-ink pb-4 text-xs text-soft print:hidden"
      >
        {keep.map((slug) => (
          <input key={slug} type="hidden" name="keep" value={slug} />
        ))}
        <label className="w-64">
          Distance from: ZIP code, or city and state
          <input
            key={near}
            type="text"
            name="near"
            defaultValue={near ?? ""}
            placeholder="78701 or Austin, TX"
            autoComplete="off"
            className="field mt-0.5 text-ink"
          />
        </label>
        <label className="w-64">
          You live in
          <select key={resident} name="resident" defaultValue={resident ?? ""} className="field mt-0.5 text-ink">
            <option value="">Another state, or not said</option>
            {Object.entries(states).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button
          type="submit"
          className="rounded-[5px] border border-edge px-3 py-2 text-[0.8125rem] font-semibold text-ink"
        >
          Show
        </button>
      </Form>
    </>
  );
}
