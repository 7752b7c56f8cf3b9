import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ColumnsForm } from "@/components/admin/imports/columns-form";
import { JudgedRows } from "@/components/admin/imports/judged-rows";
import { PageLinks } from "@/components/admin/shell/page-links";
import { ActionForm } from "@/components/ui/action-form";
import { CheckGroup } from "@/components/ui/check-group";
import { Field } from "@/components/ui/field";
import { PageTitle, SectionTitle } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { requirePerson } from "@/lib/authorization/auth";
import { keysOf, memberOf } from "@/lib/closed-list";
import { reader } from "@/lib/database/db";
import { type Kind, kinds } from "@/lib/import/review/judge";
import {
  columnsFor,
  countsOf,
  importOf,
  type KeptImport,
  progressOf,
  rowsOfImport,
  tableOfImport,
} from "@/lib/import/review/kept";
import { askedOf } from "@/lib/import/review/reading";
import { placeIn } from "@/lib/parse";
import { peopleNames } from "@/lib/people/people";
import { includesRole } from "@/lib/people/roles";
import { encodings } from "@/lib/spreadsheets/encoding";
import { count, counted, moment } from "@/lib/text/format";
import { applyImportAction, readImportAction, undoImportAction } from "../actions";

export const metadata: Metadata = { title: "Import" };

/** Rows of one page. */
const rowsAtOnce = 50;

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ import: string }>; searchParams: Promise<Query> };

/** One file of listings: its columns, then what each row would do, then what it did and the way back. */
export default async function ImportPage({ params, searchParams }: Props) {
  const person = await requirePerson("viewer");
  const kept = await importOf(reader(), (await params).import);
  if (!kept) notFound();
  const query = await searchParams;
  const mayEdit = includesRole(person.role, "editor");
  const names = await peopleNames();
  const asksColumns = kept.checkedAt === null || ([query.step].flat()[0] === "columns" && kept.appliedAt === null);
  return (
    <>
      <PageTitle className="[overflow-wrap:anywhere]">{kept.name}</PageTitle>
      <p className="mt-2 mb-5 max-w-[65ch] text-sm text-soft">
        Sent by {names.get(kept.personId) ?? kept.personId}, {moment(kept.at)}.{" "}
        <Link prefetch={false} href="/admin/imports">
          All imports
        </Link>
        {kept.why && <span className="block [overflow-wrap:anywhere]">Why: {kept.why}</span>}
      </p>
      {kept.problem !== null && (
        <p className="max-w-[65ch] [overflow-wrap:anywhere]">This file can’t be read: {kept.problem}</p>
      )}
      {kept.problem === null && asksColumns && <Columns kept={kept} mayEdit={mayEdit} />}
      {kept.problem === null && !asksColumns && <DryRun kept={kept} query={query} mayEdit={mayEdit} />}
    </>
  );
}

async function Columns({ kept, mayEdit }: { kept: KeptImport; mayEdit: boolean }) {
  const table = await tableOfImport(reader(), kept.id);
  const columns = kept.reading?.columns ?? (await columnsFor(reader(), table.header));
  const repair = kept.reading?.repair ?? true;
  return (
    <section aria-labelledby="columns-title" className="max-w-[48rem]">
      <SectionTitle id="columns-title">What its columns are</SectionTitle>
      <p className="mb-3 text-sm">
        {table.encoding === null ? "An Excel workbook." : `Text, read as ${encodings[table.encoding]}.`}
      </p>
      {mayEdit ? (
        <ColumnsForm
          id={kept.id}
          table={table}
          columns={columns}
          asked={askedOf(table)}
          repair={repair}
          action={readImportAction}
        />
      ) : (
        <p className="text-sm">An editor confirms its columns; then it stands here what each row would do.</p>
      )}
    </section>
  );
}

async function DryRun({ kept, query, mayEdit }: { kept: KeptImport; query: Query; mayEdit: boolean }) {
  const kind = memberOf(kinds, [query.kind].flat()[0]);
  const page = placeIn([query.page].flat()[0]) ?? 1;
  const [counts, progress, rows] = await Promise.all([
    countsOf(reader(), kept.id),
    progressOf(reader(), kept.id),
    rowsOfImport(reader(), kept.id, { kind, skip: (page - 1) * rowsAtOnce, take: rowsAtOnce }),
  ]);
  const all = keysOf(kinds).reduce((sum, key) => sum + counts[key], 0);
  const here = `/admin/imports/${kept.id}`;
  const href = (key: Kind | null, at = 1) => {
    const asked = new URLSearchParams({ ...(key && { kind: key }), ...(at > 1 && { page: String(at) }) });
    return asked.size > 0 ? `${here}?${asked}` : here;
  };
  return (
    <>
      <p role="status" className="max-w-[65ch] font-semibold">
        {stateText(kept, progress)}
      </p>
      {mayEdit && <Buttons kept={kept} counts={counts} left={progress.left} />}
      <PageLinks
        label="Rows by what they do"
        place={kind ?? "all"}
        links={[
          { key: "all", label: `All rows (${count(all)})`, href: here },
          ...keysOf(kinds).map((key) => ({ key, label: `${kinds[key]} (${count(counts[key])})`, href: href(key) })),
        ]}
      />
      <div className="mt-4">{rows.length === 0 ? <p>There is no such row.</p> : <JudgedRows rows={rows} />}</div>
      <Pager page={page} pages={Math.ceil((kind ? counts[kind] : all) / rowsAtOnce)} href={(at) => href(kind, at)} />
    </>
  );
}

function stateText({ appliedAt, undoneAt }: KeptImport, { left, done }: { left: number; done: number }): string {
  if (undoneAt) return `Undone, ${moment(undoneAt)}.`;
  if (appliedAt === null) return "Dry run: nothing is changed yet.";
  if (left > 0) return `${counted(done, "row is", "rows are")} done and ${count(left)} left. Go on where it stopped.`;
  return `Applied, ${moment(appliedAt)}: ${counted(done, "row")}.`;
}

function Buttons({ kept, counts, left }: { kept: KeptImport; counts: Record<Kind, number>; left: number }) {
  const { id, checkedAt, appliedAt, undoneAt } = kept;
  const hidden = (
    <>
      <input type="hidden" name="import" value={id} />
      <input type="hidden" name="checked" value={checkedAt?.toISOString()} />
    </>
  );
  if (undoneAt) return null;
  if (appliedAt === null) {
    const options = Object.fromEntries(
      (["create", "update", "duplicate"] as const).flatMap((key) =>
        counts[key] > 0 ? [[key, `${labels[key]} (${count(counts[key])})`]] : [],
      ),
    );
    return (
      <div className="my-5 max-w-[48rem]">
        {Object.keys(options).length === 0 ? (
          <p className="text-sm">No row changes anything.</p>
        ) : (
          <ActionForm id="apply" action={applyImportAction} submit="Apply what is chosen">
            {hidden}
            <CheckGroup name="kinds" label="Apply" value={["create", "update"]} options={options} />
            <Field name="without" label="But not these rows (optional)" hint="Their numbers, such as 4, 7." />
          </ActionForm>
        )}
        <p className="mt-3 text-sm">
          <Link prefetch={false} href={`/admin/imports/${id}?step=columns`}>
            Change what its columns are
          </Link>
        </p>
      </div>
    );
  }
  return (
    <div className="my-5 flex flex-wrap gap-3">
      {left > 0 && (
        <ActionForm id="go-on" action={applyImportAction} submit="Go on">
          {hidden}
          <input type="hidden" name="goOn" value="yes" />
        </ActionForm>
      )}
      <ActionForm id="undo" action={undoImportAction} submit="Undo the whole import" quiet>
        <input type="hidden" name="import" value={id} />
      </ActionForm>
    </div>
  );
}

const labels = {
  create: "New programs",
  update: "Changes of programs",
  duplicate: "Possible duplicates, as programs of their own",
} as const;
