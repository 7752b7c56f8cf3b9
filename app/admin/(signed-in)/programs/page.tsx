import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { FieldChoice } from "@/components/admin/bulk/field-choice";
import { LastBatches } from "@/components/admin/bulk/last-batches";
import { ProgramsTable } from "@/components/admin/table/programs-table";
import { TableFilters } from "@/components/admin/table/table-filters";
import { CorrectedNotice, FilterChips, IgnoredNotice } from "@/components/filters/filters-in-use";
import { PageTitle } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { requirePerson } from "@/lib/authorization/auth";
import { lastBatches } from "@/lib/bulk/batch";
import { reader } from "@/lib/database/db";
import { peopleNames } from "@/lib/people/people";
import { includesRole } from "@/lib/people/roles";
import { type ProgramTable, programTable } from "@/lib/programs/editors-table/table";
import { tableHref, tablePairs } from "@/lib/programs/editors-table/url";
import { type RawParameters, withoutEmpty } from "@/lib/programs/filters/filters";
import { count, counted } from "@/lib/text/format";

export const metadata: Metadata = { title: "Programs" };

type Props = { searchParams: Promise<RawParameters> };

/** Programs of every status as a table: narrowed, ordered, and chosen for a change of many. */
export default async function ProgramsPage({ searchParams }: Props) {
  const person = await requirePerson("viewer");
  const raw = await searchParams;
  // A form without scripts sends its empty fields along; they would stand in every address passed on.
  const tidy = withoutEmpty(raw);
  if (tidy !== null) redirect(`/admin${tidy}`);
  const mayEdit = includesRole(person.role, "editor");
  const [table, batches, names] = await Promise.all([programTable(raw), lastBatches(reader(), 5), peopleNames()]);
  return (
    <>
      <PageTitle>Programs</PageTitle>
      {mayEdit && (
        <p className="mt-3 mb-5">
          <Link prefetch={false} href="/admin/programs/new" className="secondary">
            New program
          </Link>
        </p>
      )}
      <IgnoredNotice ignored={table.ignored} />
      <CorrectedNotice corrected={table.answer.corrected} />
      <TableFilters table={table} />
      <div className="mt-4">
        <FilterChips chips={table.chips} clear="/admin/programs" />
      </div>
      <p role="status" className="mt-2 mb-2 text-sm">
        <strong>{counted(table.ids.length, "program")}</strong>
      </p>
      {table.ids.length === 0 ? (
        <p className="max-w-[62ch]">
          No program fits all of this. Drop a filter above, or{" "}
          <Link prefetch={false} href="/admin/programs">
            show them all
          </Link>
          .
        </p>
      ) : mayEdit ? (
        <Choosing table={table} all={raw.chosen === "page"} />
      ) : (
        <ProgramsTable table={table} chosen={null} />
      )}
      <Pager page={table.page} pages={table.pages} href={(page) => tableHref(table.state, { page })} />
      <LastBatches batches={batches} names={names} />
      <p className="mt-5 text-sm">
        <Link prefetch={false} href="/admin/programs/undo">
          Undo all of a person’s changes
        </Link>
      </p>
    </>
  );
}

/** The table as a form: boxes, the field, and whether it is about the ticked programs or all that were found. */
function Choosing({ table, all }: { table: ProgramTable; all: boolean }) {
  const { state, page, ids } = table;
  const here = tableHref(state, { page });
  const whole = `${here}${here.includes("?") ? "&" : "?"}chosen=page`;
  return (
    <form method="get" action="/admin/programs/change" aria-label="Change many programs">
      <p className="mb-1 flex flex-wrap gap-x-5 text-sm">
        {all ? (
          <Link prefetch={false} scroll={false} href={here}>
            Choose none
          </Link>
        ) : (
          <Link prefetch={false} scroll={false} href={whole}>
            Choose all on this page
          </Link>
        )}
        <a href="#change-many">Change one field of many</a>
      </p>
      <ProgramsTable table={table} chosen={all} />
      {tablePairs(state).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <p className="mt-4">
        <button type="submit" formAction="/admin/programs/read" className="secondary">
          Read the pages of the chosen programs
        </button>
      </p>
      <fieldset id="change-many" className="mt-4 flex flex-wrap items-end gap-3">
        <legend className="float-left mb-1 w-full font-serif text-[1.3125rem] font-semibold">
          Change one field of many
        </legend>
        <FieldChoice />
        <button type="submit" name="of" value="chosen" className="secondary">
          Change the chosen programs
        </button>
        <button type="submit" name="of" value="all" className="secondary">
          {ids.length === 1 ? "Change the one that was found" : `Change all ${count(ids.length)} that were found`}
        </button>
      </fieldset>
    </form>
  );
}
