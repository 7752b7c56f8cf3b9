import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListingForm } from "@/components/admin/listing-form";
import { requirePerson } from "@/lib/auth";
import { db } from "@/lib/db";
import { attemptOf } from "@/lib/programs/attempts";
import { institutionChoices, programForEdit, programId, taggableGuides } from "@/lib/programs/editing";
import { blank, copyGroups, copyOf, formFaults, typedOf } from "@/lib/programs/form";
import { review } from "@/lib/programs/review";
import { keysOf, memberOf } from "@/lib/programs/vocabulary";
import { saveAction } from "../actions";

export const metadata: Metadata = { title: "New program" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A new program: blank, copied from another in part, or as an attempt left it. */
export default async function NewProgramPage({ searchParams }: Props) {
  const editor = await requirePerson("editor");
  const asked = await searchParams;
  const first = (name: string) => [asked[name]].flat()[0] ?? "";
  const attempt = first("attempt") === "" ? null : await attemptOf(db(), editor, first("attempt"));
  if (first("attempt") !== "" && (!attempt || attempt.programId !== null)) notFound();
  const found = attempt && (await review(attempt));
  const wanted = first("from").trim();
  const from = wanted === "" ? null : await programId(wanted.replace(/^.*\/programs\//, ""));
  const source = from === null ? null : await programForEdit(from);
  const groups = [asked.group ?? []].flat().flatMap((group) => memberOf(copyGroups, group) ?? []);
  const typed = attempt?.typed ?? typedOf(source ? copyOf(source.fields, groups) : blank);
  return (
    <div className="max-w-[60rem]">
      <h1 className="text-[27px] md:text-[34px]">New program</h1>
      <details open={wanted !== ""} className="my-5 border-y border-rule py-3">
        <summary className="text-sm font-semibold">Copy from another program</summary>
        <form method="get" action="/admin/programs/new" className="mt-3">
          <label className="block max-w-[26rem] text-[13px] font-semibold">
            Address or number of the program
            <input type="text" name="from" defaultValue={wanted} className="field mt-1 font-normal" />
          </label>
          <fieldset className="mt-3">
            <legend className="text-[13px] font-semibold">What to copy</legend>
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
        address={`${wanted} ${groups.join(" ")} ${attempt?.id ?? ""}`}
        opened={{ id: null, version: 0, status: "draft", publishAt: null }}
        typed={typed}
        sent={attempt !== null}
        faults={found?.kind === "faults" ? formFaults(found.faults) : []}
        institutions={await institutionChoices()}
        guides={await taggableGuides()}
        action={saveAction}
        saved={false}
      />
    </div>
  );
}
