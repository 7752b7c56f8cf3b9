import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ProgramBody } from "@/components/programs/program-body";
import { requirePerson } from "@/lib/auth";
import { db } from "@/lib/db";
import { attemptOf } from "@/lib/programs/attempts";
import { priceFor } from "@/lib/programs/cost";
import { fieldLabel } from "@/lib/programs/field-text";
import { previewOf } from "@/lib/programs/review";
import { pointOf } from "@/lib/programs/sites";
import { formHref } from "../../../addresses";

export const metadata: Metadata = { title: "Preview" };

/** The public page of what was typed, before anything is saved. */
export default async function PreviewPage({ params }: { params: Promise<{ attempt: string }> }) {
  const editor = await requirePerson("editor");
  const attempt = await attemptOf(db(), editor, (await params).attempt);
  if (!attempt) notFound();
  const { program, missing } = await previewOf(attempt.typed);
  return (
    <div className="max-w-[60rem]">
      <p className="mb-6 border-l-4 border-accent py-1 pl-4 text-sm">
        This is how its public page will look; nothing is saved.{" "}
        <Link prefetch={false} href={formHref(attempt.programId, attempt.id)}>
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
        />
      ) : (
        <>
          <h1 className="text-[27px] md:text-[34px]">No preview yet</h1>
          <p className="mt-3 max-w-[62ch]">These have to be right first: {missing.map(fieldLabel).join(", ")}.</p>
        </>
      )}
    </div>
  );
}
