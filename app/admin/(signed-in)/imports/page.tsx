import type { Metadata } from "next";
import Link from "next/link";
import { FileField } from "@/components/admin/imports/file-field";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { PageTitle, SectionTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { reader } from "@/lib/database/db";
import { lastImports } from "@/lib/import/review/kept";
import { peopleNames } from "@/lib/people/people";
import { includesRole } from "@/lib/people/roles";
import { mostRows } from "@/lib/spreadsheets/table";
import { count, moment } from "@/lib/text/format";
import { sendFileAction } from "./actions";
import { mostText } from "./limits";

export const metadata: Metadata = { title: "Imports" };

/** Files of listings: sending one, and those that were sent last. */
export default async function ImportsPage() {
  const person = await requirePerson("viewer");
  const [imports, names] = await Promise.all([lastImports(reader(), 30), peopleNames()]);
  return (
    <div className="max-w-[48rem]">
      <PageTitle>Imports</PageTitle>
      <p className="mt-1 mb-6 max-w-[62ch] text-sm text-soft">
        A spreadsheet of programs, one in each row. It is shown what every row would do before anything is changed.
      </p>
      {includesRole(person.role, "editor") && (
        <ActionForm id="send" action={sendFileAction} submit="Send the file">
          <FileField
            name="file"
            label="File"
            hint={`Excel (.xlsx) or CSV, at most ${mostText} and ${count(mostRows)} rows.`}
            accept=".xlsx,.csv,.tsv,.txt"
          />
          <Field name="why" label="Why (optional)" hint="One line, public in the history of each program." />
        </ActionForm>
      )}
      <section aria-labelledby="last" className="mt-9">
        <SectionTitle id="last">Sent last</SectionTitle>
        {imports.length === 0 && <p className="text-sm">No file has been sent yet.</p>}
        <ul className="divide-y divide-rule border-y border-rule text-sm empty:hidden">
          {imports.map(({ id, name, personId, at, ...state }) => (
            <li key={id} className="py-2">
              <Link prefetch={false} href={`/admin/imports/${id}`} className="[overflow-wrap:anywhere]">
                {name}
              </Link>
              <span className="block text-[0.8125rem] text-soft">
                {names.get(personId) ?? personId}, {moment(at)}. {stateOf(state)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function stateOf(kept: {
  problem: string | null;
  checkedAt: Date | null;
  appliedAt: Date | null;
  undoneAt: Date | null;
}) {
  if (kept.undoneAt) return "Undone.";
  if (kept.appliedAt) return "Applied.";
  if (kept.checkedAt) return "Dry run: nothing is changed yet.";
  return kept.problem === null ? "Its columns are not confirmed yet." : "It can’t be read.";
}
