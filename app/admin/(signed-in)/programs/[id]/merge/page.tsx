import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ChangesTable } from "@/components/admin/history/changes-table";
import { ProgramTop } from "@/components/admin/listing/program-top";
import { SureFields } from "@/components/admin/listing/sure-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SectionTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { idOf } from "@/lib/editing/links";
import { facts } from "@/lib/programs/model/facts";
import { alikeOf, programForEdit, programId } from "@/lib/programs/review/editor-queries";
import { reviewMerge } from "@/lib/programs/review/reversing";
import { WorkBar } from "../../../work/_parts/work-bar";
import { mergeAction } from "./actions";

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
  const alike = await alikeOf(kept);
  const becomes = other && (await reviewMerge(kept, other, alike));
  return (
    <div className="max-w-[60rem]">
      <WorkBar token={asked.list} person={person} formId="merge" />
      <ProgramTop program={kept} place="merge" mayEdit />
      <p className="mb-4 max-w-[65ch]">
        This listing stays. Each figure is taken, with its source, from whichever listing has the better one: the surer
        state, then a source with an address, then the later check, then the later year.
      </p>
      <form method="get" action={`/admin/programs/${kept.id}/merge`} className="mb-6 flex flex-wrap items-end gap-3">
        <label className="min-w-0 flex-1 text-[0.8125rem] font-semibold sm:max-w-[26rem]">
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
          <SectionTitle id="alike">Looks like this one</SectionTitle>
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
      {other && becomes && (
        <section aria-labelledby="becomes">
          <SectionTitle id="becomes">
            With {other.name}, {other.institution}
          </SectionTitle>
          <p className="mb-3 max-w-[65ch] text-sm">
            {becomes.taken.length === 0
              ? "No figure of the other is better sourced: this listing’s stay."
              : `Better sourced in the other: ${becomes.taken.map((figure) => facts[figure]).join(", ")}.`}{" "}
            Afterwards /programs/{other.slug} leads here, and the other listing stays only in the history. Undoing the
            merge in this listing’s history brings it back.
          </p>
          {Object.keys(becomes.changes).length > 0 && (
            <ChangesTable changes={becomes.changes} label="What changes in this listing" />
          )}
          <ActionForm id="merge" action={mergeAction} submit="Merge the other into this one" className="mt-5">
            <input type="hidden" name="program" value={kept.id} />
            <input type="hidden" name="seen" value={kept.version} />
            <input type="hidden" name="other" value={other.id} />
            <input type="hidden" name="otherSeen" value={other.version} />
            <Field name="why" label="Why (optional)" hint="One line, public in the history." />
            <SureFields outliers={becomes.outliers.map(({ offers: _, ...asked }) => asked)} />
          </ActionForm>
        </section>
      )}
    </div>
  );
}
