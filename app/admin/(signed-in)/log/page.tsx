import type { Metadata } from "next";
import Link from "next/link";
import { PageTitle } from "@/components/ui/page";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { requirePerson } from "@/lib/authorization/auth";
import { reader } from "@/lib/database/db";
import { filterOf, type LogSearch, logPageOf, logQuery } from "@/lib/editing/links";
import { type AuditEntry, auditKinds, auditLog, detailsText } from "@/lib/people/audit";
import { allUsersEver } from "@/lib/people/people";
import { counted, moment } from "@/lib/text/format";

export const metadata: Metadata = { title: "Log" };

const perPage = 50;

export default async function LogPage({ searchParams }: { searchParams: Promise<LogSearch> }) {
  await requirePerson("viewer");
  const search = await searchParams;
  const page = logPageOf(search);
  const people = await allUsersEver(reader());
  const filter = filterOf(search, people);
  const { total, entries } = await auditLog(reader(), filter, { skip: (page - 1) * perPage, take: perPage });
  return (
    <>
      <PageTitle>Log</PageTitle>
      <p className="mt-3 max-w-[62ch]">Who did what here, newest first. Nothing in it can be changed.</p>
      <form method="get" aria-label="Narrow the log" className="mt-5 flex flex-wrap items-end gap-4">
        <Choice name="kind" label="What" any="Everything" value={filter.kind} options={Object.entries(auditKinds)} />
        <Choice
          name="person"
          label="Who"
          any="Everybody"
          value={filter.personId}
          options={people.map(({ id, name, removed }) => [id, removed ? `${name} (removed)` : name])}
        />
        <button type="submit" className="primary">
          Show
        </button>
      </form>
      <p className="mt-5 flex flex-wrap items-baseline gap-x-6 text-sm">
        <strong>{counted(total, "entry", "entries")}</strong>
        <a href={`/admin/log/export${logQuery(filter)}`}>Download as CSV</a>
        {filter.personId && (
          <Link prefetch={false} href={`/admin/programs/undo?what=${encodeURIComponent(`by:${filter.personId}`)}`}>
            Undo their changes of programs
          </Link>
        )}
      </p>
      {entries.length > 0 ? (
        <Entries entries={entries} />
      ) : (
        <p className="mt-4">
          {total > 0 ? "The log has no page with this number." : "Nothing like this has happened."}
        </p>
      )}
      <nav aria-label="Pages" className="mt-4 flex gap-6 text-sm empty:hidden">
        {page > 1 && (
          <Link prefetch={false} href={`/admin/log${logQuery(filter, page - 1)}`}>
            Newer
          </Link>
        )}
        {page * perPage < total && (
          <Link prefetch={false} href={`/admin/log${logQuery(filter, page + 1)}`}>
            Older
          </Link>
        )}
      </nav>
    </>
  );
}

function Choice({
  name,
  label,
  any,
  value,
  options,
}: {
  name: string;
  label: string;
  any: string;
  value: string | null;
  options: [string, string][];
}) {
  return (
    <div className="min-w-0">
      <label htmlFor={name} className="block text-[0.8125rem] font-semibold">
        {label}
      </label>
      <select id={name} name={name} defaultValue={value ?? ""} className="field mt-1">
        <option value="">{any}</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Entries({ entries }: { entries: AuditEntry[] }) {
  return (
    <ScrollFrame label="Entries" className="mt-3">
      <table className="w-full min-w-[44rem] text-left text-sm">
        <thead className="border-b border-ink">
          <tr>
            {["When", "Who", "What", "About", "Details"].map((head) => (
              <th key={head} scope="col" className="py-2 pr-6 text-[0.8125rem]">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-rule">
          {entries.map(({ id, at, person, kind, subject, details }) => (
            <tr key={id} className="align-baseline">
              <td className="py-2 pr-6 whitespace-nowrap tabular-nums">{moment(at)}</td>
              <td className="py-2 pr-6">{person ? person.name : "–"}</td>
              <td className="py-2 pr-6 whitespace-nowrap">{auditKinds[kind]}</td>
              <td className="py-2 pr-6 break-all">{subject}</td>
              <td className="py-2">{detailsText(details)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
