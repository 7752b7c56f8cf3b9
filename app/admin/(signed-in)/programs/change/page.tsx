import type { Metadata } from "next";
import Link from "next/link";
import { BulkFieldInput } from "@/components/admin/bulk/bulk-field";
import { FieldChoice } from "@/components/admin/bulk/field-choice";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { PageTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { mostOfABatch } from "@/lib/bulk/batch";
import { bulkFields } from "@/lib/bulk/fields";
import { programTable } from "@/lib/programs/editors-table/table";
import { tableHref } from "@/lib/programs/editors-table/url";
import type { RawParameters } from "@/lib/programs/filters/filters";
import { count, counted } from "@/lib/text/format";
import { planAction } from "./actions";

export const metadata: Metadata = { title: "Change many programs" };

type Props = { searchParams: Promise<RawParameters> };

/** The value that one field of the chosen programs is to get. */
export default async function ChangePage({ searchParams }: Props) {
  await requirePerson("editor");
  const raw = await searchParams;
  const { state, ids } = await programTable(raw);
  const ticked = new Set([raw.id ?? []].flat().map(Number));
  // A program that was ticked and is gone by now is not among them.
  const programs = raw.of === "all" ? ids : ids.filter((id) => ticked.has(id));
  const name = [raw.field].flat()[0] ?? "";
  const field = bulkFields.get(name);
  const back = tableHref(state);
  return (
    <div className="max-w-[48rem]">
      <PageTitle>{field ? `Change: ${field.label}` : "Change one field of many"}</PageTitle>
      <p className="mt-2 mb-6 max-w-[62ch]">
        {programs.length === 0 ? "No program is chosen. " : `Of ${counted(programs.length, "program")}. `}
        {programs.length > mostOfABatch && `At most ${count(mostOfABatch)} can be changed together: narrow the table. `}
        <Link prefetch={false} href={back}>
          Back to the table
        </Link>
      </p>
      {programs.length > 0 &&
        programs.length <= mostOfABatch &&
        (field ? (
          <ActionForm id="change" action={planAction} submit="Preview">
            <input type="hidden" name="field" value={name} />
            <input type="hidden" name="programs" value={programs.join(" ")} />
            <BulkFieldInput name={name} field={field} />
            <Field name="why" label="Why (optional)" hint="One line, public in the history of each." />
            <p className="mb-4 text-sm text-soft">Nothing is changed yet: the next page shows what would be.</p>
          </ActionForm>
        ) : (
          <form method="get" action="/admin/programs/change" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="of" value="chosen" />
            {programs.map((id) => (
              <input key={id} type="hidden" name="id" value={id} />
            ))}
            <FieldChoice />
            <button type="submit" className="secondary">
              Go on
            </button>
          </form>
        ))}
    </div>
  );
}
