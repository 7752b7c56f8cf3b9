import { type AuditFilter, auditKinds } from "@/lib/people/audit";
import { memberOf } from "@/lib/programs/vocabulary";

export type LogSearch = { kind?: string | string[]; person?: string | string[]; page?: string | string[] };

/** What an address narrows the log to; a kind or person that there is not is ignored. */
export function filterOf({ kind, person }: LogSearch, people: readonly { id: string }[]): AuditFilter {
  const asked = one(person);
  return { kind: memberOf(auditKinds, one(kind)), personId: people.find(({ id }) => id === asked)?.id ?? null };
}

/** The page that an address asks for, counted from 1. */
export function pageOf({ page }: LogSearch): number {
  const asked = one(page);
  return asked && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
}

/** The query of a page of the log: "?kind=sign-in&page=2"; empty for the first of the whole. */
export function logQuery({ kind, personId }: AuditFilter, page = 1): string {
  const query = new URLSearchParams({
    ...(kind && { kind }),
    ...(personId && { person: personId }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return query && `?${query}`;
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
