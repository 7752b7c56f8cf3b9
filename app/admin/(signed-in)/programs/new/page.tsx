import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListingForm } from "@/components/admin/listing/listing-form";
import { PageTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { keysOf, memberOf } from "@/lib/closed-list";
import { reader } from "@/lib/database/db";
import { pendingEditOf } from "@/lib/editing/pending-edits";
import { taggableGuides } from "@/lib/guides/editing/editing";
import { blank, copyGroups, copyOf, formFaults, typedOf } from "@/lib/programs/listing/form";
import { institutionChoices, programForEdit, programId } from "@/lib/programs/review/editor-queries";
import { filledIn, review } from "@/lib/programs/review/review";
import { readingIn } from "@/lib/reading/offers";
import { saveAction } from "../actions";

export const metadata: Metadata = { title: "New program" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A new program: blank, copied from another in part, or as a pending edit left it. */
export default async function NewProgramPage({ searchParams }: Props) {
  const editor = await requirePerson("editor");
  const asked = await searchParams;
  const first = (name: string) => [asked[name]].flat()[0] ?? "";
  const edit = first("edit") === "" ? null : await pendingEditOf(reader(), editor, first("edit"));
  if (first("edit") !== "" && (!edit || edit.programId !== null)) notFound();
  const found = edit && (await review(edit));
  // Whoever reads a page is still filling the form: what it lacks is said when it is sent.
  const isBeingRead = edit !== null && readingIn(edit.typed) !== null;
  const wanted = first("from").trim();
  const from = wanted === "" ? null : await programId(wanted.replace(/^.*\/programs\//, ""));
  const source = from === null ? null : await programForEdit(from);
  const groups = [asked.group ?? []].flat().flatMap((group) => memberOf(copyGroups, group) ?? []);
  const typed = edit ? { ...edit.typed, ...filledIn(found) } : typedOf(source ? copyOf(source.fields, groups) : blank);
  return (
    <div className="max-w-[60rem]">
      <PageTitle>New program</PageTitle>
      <details open={wanted !== ""} className="my-5 border-y border-rule py-3">
        <summary className="text-sm font-semibold">Copy from another program</summary>
        <form method="get" action="/admin/programs/new" className="mt-3">
          <label className="block max-w-[26rem] text-[0.8125rem] font-semibold">
            Address or number of the program
            <input type="text" name="from" defaultValue={wanted} className="field mt-1 font-normal" />
          </label>
          <fieldset className="mt-3">
            <legend className="text-[0.8125rem] font-semibold">What to copy</legend>
            {keysOf(copyGroups).map((group) => (
              <label key={group} className="flex items-center gap-2.5 py-1 text-sm">
                <input
                  type="checkbox"
                  name="group"
                  value={group}
                  defaultChecked={wanted === "" || groups.includes(group)}
                />
                {copyGroups[group].label}
              </label>
            ))}
          </fieldset>
          <button type="submit" className="secondary mt-3">
            Copy into the form
          </button>
        </form>
        {wanted !== "" && (
          <p role="status" className="mt-3 text-sm">
            {source
              ? `Copied from ${source.name}, ${source.institution}. Nothing is saved yet.`
              : `No program has the address or number “${wanted}”.`}
          </p>
        )}
      </details>
      <ListingForm
        address={`${wanted} ${groups.join(" ")} ${edit?.id ?? ""}`}
        opened={{ id: null, version: 0, status: "draft", publishAt: null }}
        typed={typed}
        sent={edit !== null}
        faults={found?.kind === "faults" && !isBeingRead ? formFaults(found.faults) : []}
        institutions={await institutionChoices()}
        guides={await taggableGuides()}
        action={saveAction}
        saved={false}
      />
    </div>
  );
}
