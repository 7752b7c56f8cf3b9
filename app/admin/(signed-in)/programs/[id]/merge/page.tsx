import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ChangesTable } from "@/components/admin/changes-table";
import { ProgramTop } from "@/components/admin/program-top";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { requirePerson } from "@/lib/auth";
import { combine } from "@/lib/programs/duplicates";
import { lookalikes, programForEdit, programId } from "@/lib/programs/editing";
import { changesBetween } from "@/lib/programs/listing-fields";
import { figures } from "@/lib/programs/vocabulary";
import { WorkBar } from "../../../work/work-bar";
import { mergeAction } from "../history/actions";
import { idOf } from "../id";

export const metadata: Metadata = { title: "Merge" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ with?: string | string[]; list?: string | string[] }>;
};

/** Merging another listing into this one: which it is, and what the two become. */
export default async function MergePage({ params, searchParams }: Props) {
  const person = await requirePerson("editor");
  const kept = await programForEdit(idOf((await params).id));
  if (!kept || kept.mergedInto !== null) notFound();
  const asked = await searchParams;
  const wanted = [asked.with].flat()[0]?.trim() ?? "";
  const found = wanted === "" ? null : await programId(wanted.replace(/^.*\/programs\//, ""));
  const other = found === null || found === kept.id ? null : await programForEdit(found);
  const { institution, name, degree } = kept.fields;
  const listing = { institution: String(institution), name: String(name), degree: degree ? String(degree) : null };
  const alike = await lookalikes(listing, kept.id);
  const { fields, taken } = other ? combine(kept.fields, other.fields) : { fields: kept.fields, taken: [] };
  const changes = changesBetween(kept.fields, fields);
  return (
    <div className="max-w-[60rem]">
      <WorkBar token={asked.list} person={person} formId="merge" />
      <ProgramTop program={kept} place="merge" mayEdit />
      <p className="mb-4 max-w-[65ch]">
        This listing stays. Each figure is taken, with its source, from whichever listing has the better one: the surer
        state, then a source with an address, then the later check, then the later year.
      </p>
      <form method="get" action={`/admin/programs/${kept.id}/merge`} className="mb-6 flex flex-wrap items-end gap-3">
        <label className="min-w-0 flex-1 text-[13px] font-semibold sm:max-w-[26rem]">
          Address or number of the other program
          <input type="text" name="with" defaultValue={wanted} className="field mt-1 font-normal" />
        </label>
        <button type="submit" className="secondary">
          Show what they become
        </button>
      </form>
      {wanted !== "" && !other && (
        <p role="status" className="mb-4 font-semibold">
          No other program has the address or number “{wanted}”.
        </p>
      )}
      {!other && alike.length > 0 && (
        <section aria-labelledby="alike" className="mb-6">
          <h2 id="alike" className="mb-2 text-[21px]">
            Looks like this one
          </h2>
          <ul className="list-disc space-y-1 pl-5">
            {alike.map((one) => (
              <li key={one.id}>
                <Link prefetch={false} href={`/admin/programs/${kept.id}/merge?with=${one.id}`}>
                  {one.name}, {one.institutionName}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {other && (
        <section aria-labelledby="becomes">
          <h2 id="becomes" className="mb-2 text-[21px]">
            With {other.name}, {other.institution}
          </h2>
          <p className="mb-3 max-w-[65ch] text-sm">
            {taken.length === 0
              ? "No figure of the other is better sourced: this listing’s stay."
              : `Better sourced in the other: ${taken.map((figure) => figures[figure]).join(", ")}.`}{" "}
            Afterwards /programs/{String(other.fields.slug)} leads here, and the other listing stays only in the
            history.
          </p>
          {Object.keys(changes).length > 0 && <ChangesTable changes={changes} label="What changes in this listing" />}
          <ActionForm id="merge" action={mergeAction} submit="Merge the other into this one" className="mt-5">
            <input type="hidden" name="program" value={kept.id} />
            <input type="hidden" name="seen" value={kept.version} />
            <input type="hidden" name="other" value={other.id} />
            <input type="hidden" name="otherSeen" value={other.version} />
            <Field name="why" label="Why (optional)" hint="One line, public in the history." />
          </ActionForm>
        </section>
      )}
    </div>
  );
}
