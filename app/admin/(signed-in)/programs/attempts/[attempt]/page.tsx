import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ConfirmForm } from "@/components/admin/confirm-form";
import { ConflictForm } from "@/components/admin/conflict-form";
import { requirePerson } from "@/lib/auth";
import { db } from "@/lib/db";
import { attemptOf } from "@/lib/programs/attempts";
import { programForEdit } from "@/lib/programs/editing";
import { review } from "@/lib/programs/review";
import { chooseAction, confirmAction } from "../../actions";
import { formHref } from "../../addresses";

export const metadata: Metadata = { title: "Before it is saved" };

const submits: Readonly<Record<string, string>> = { withdraw: "Withdraw it", draft: "Take it back to draft" };

/** What was sent and needs a second look: a choice between two editors' values, or a confirmation. */
export default async function AttemptPage({ params }: { params: Promise<{ attempt: string }> }) {
  const editor = await requirePerson("editor");
  const attempt = await attemptOf(db(), editor, (await params).attempt);
  if (!attempt) notFound();
  const { id, programId, typed } = attempt;
  const back = formHref(programId, id);
  const found = await review(attempt);
  if (found.kind === "gone") notFound();
  if (found.kind === "faults") redirect(back);
  const program = programId === null ? null : await programForEdit(programId);
  const intent = typed.intent?.[0] ?? "save";
  const isDraft = (program?.fields.status ?? "draft") === "draft";
  const submit =
    submits[intent] ?? (isDraft ? (typed.publishAt?.[0] ? "Publish then" : "Publish") : "Publish these changes");
  return (
    <div className="max-w-[60rem]">
      <h1 className="text-[27px] md:text-[34px]">
        {found.kind === "conflict" ? "You both changed this" : "Before it is saved"}
      </h1>
      <p className="mb-5 text-[17px]">
        {program ? `${program.name}, ${program.institution}` : (typed.name?.[0] ?? "New program")}
      </p>
      {found.kind === "conflict" ? (
        <ConflictForm found={found} attempt={id} back={back} action={chooseAction} />
      ) : (
        <ConfirmForm found={found} attempt={id} submit={submit} back={back} action={confirmAction} />
      )}
    </div>
  );
}
