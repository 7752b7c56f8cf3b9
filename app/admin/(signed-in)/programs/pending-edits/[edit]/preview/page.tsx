import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ProgramBody } from "@/components/program/program-body";
import { PageTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { reader } from "@/lib/database/db";
import { formHref } from "@/lib/editing/links";
import { pendingEditOf } from "@/lib/editing/pending-edits";
import { payOf } from "@/lib/guides/reading/pay";
import { guidesOfProgram } from "@/lib/guides/reading/programs";
import { fieldLabel } from "@/lib/programs/listing/field-text";
import { pointOf } from "@/lib/programs/places/campus";
import { priceFor } from "@/lib/programs/price/price-for";
import { previewProgram } from "@/lib/programs/review/preview";

export const metadata: Metadata = { title: "Preview" };

/** The public page of what was typed, before anything is saved. */
export default async function PreviewPage({ params }: { params: Promise<{ edit: string }> }) {
  const editor = await requirePerson("editor");
  const edit = await pendingEditOf(reader(), editor, (await params).edit);
  if (!edit) notFound();
  const { program, missing } = await previewProgram(edit.typed);
  return (
    <div className="max-w-[60rem]">
      <p className="mb-6 border-l-4 border-accent py-1 pl-4 text-sm">
        This is how its public page will look; nothing is saved.{" "}
        <Link prefetch={false} href={formHref(edit.programId, edit.id)}>
          Back to the form
        </Link>
      </p>
      {program ? (
        <ProgramBody
          program={{ ...program, withdrawnOn: null }}
          price={priceFor(program, { resident: null })}
          resident={null}
          ignored={[]}
          point={pointOf(program.institution, program.city, program.state)}
          wages={await payOf(await guidesOfProgram(program.id))}
        />
      ) : (
        <>
          <PageTitle>No preview yet</PageTitle>
          <p className="mt-3 max-w-[62ch]">These have to be right first: {missing.map(fieldLabel).join(", ")}.</p>
        </>
      )}
    </div>
  );
}
