/** Owns the heading of a list: what its filters make of "programs". */
import { keysOf } from "@/lib/closed-list";
import { type Filters, filterTable, noFilters } from "@/lib/programs/filters/filters";
import { type Degree, type DeliveryMode, deliveryModes, states, subjects } from "@/lib/programs/model/vocabulary";
import { inSentence } from "@/lib/programs/model/words";
import { counted, monthsText, usd } from "@/lib/text/format";

const nouns: Record<Degree, readonly [one: string, several: string]> = {
  associate: ["associate degree", "associate degrees"],
  bachelors: ["bachelor’s", "bachelor’s"],
  masters: ["master’s", "master’s"],
  doctorate: ["doctorate", "doctorates"],
  "undergraduate-certificate": ["undergraduate certificate", "undergraduate certificates"],
  "graduate-certificate": ["graduate certificate", "graduate certificates"],
};

/**
 * "21 online master’s in AI up to $20,000 for residents of Texas"; what the heading has no words for stands in the
 * chips below it. Without any filter "Study programs in AI".
 */
export function listTitle(filters: Filters, total: number): string {
  const { degree, delivery, subject, state, near, within, max_cost, max_months, resident, q } = filters;
  if (
    keysOf(filterTable).every((key) => filterTable[key].role !== "narrows" || isAsBefore(filters, key)) &&
    !q &&
    !near
  )
    return resident === null ? "Study programs in AI" : `Study programs in AI for residents of ${states[resident]}`;
  const [onlyDegree, onlyMode, field, where] = [onlyOne(degree), onlyOne(delivery), onlyOne(subject), onlyOne(state)];
  const [one, several] = onlyDegree === null ? ["program", "programs"] : nouns[onlyDegree];
  const mode = onlyMode === null ? "" : `${adjective(onlyMode)} `;
  const place = within === null ? `near ${near}` : `within ${within} miles of ${near}`;
  return [
    counted(total, `${mode}${one}`, `${mode}${several}`),
    field === null || field === "other" ? "in AI" : `in ${inSentence(subjects[field])}`,
    near !== null && place,
    near === null && where !== null && `in ${states[where]}`,
    max_cost !== null && `up to ${usd(max_cost)}`,
    max_months !== null && `within ${monthsText(max_months)}`,
    q !== null && `for “${q}”`,
    resident !== null && `for residents of ${states[resident]}`,
  ]
    .filter(Boolean)
    .join(" ");
}

function isAsBefore(filters: Filters, key: keyof Filters): boolean {
  return [filters[key]].flat().join() === [noFilters[key]].flat().join();
}

function adjective(mode: DeliveryMode): string {
  return deliveryModes[mode].toLowerCase().replace(" ", "-");
}

function onlyOne<T>(values: readonly T[]): T | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}
