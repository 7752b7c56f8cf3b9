import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ConfirmForm } from "@/components/admin/listing/confirm-form";
import { ConflictForm } from "@/components/admin/listing/conflict-form";
import { PageTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { lookup } from "@/lib/closed-list";
import { reader } from "@/lib/database/db";
import { formHref } from "@/lib/editing/links";
import { pendingEditOf } from "@/lib/editing/pending-edits";
import { review } from "@/lib/programs/review/review";
import { chooseAction, confirmAction } from "../../actions";

export const metadata: Metadata = { title: "Before it is saved" };

const submits: Readonly<Record<string, string>> = { withdraw: "Withdraw it", draft: "Take it back to draft" };

/** What was sent and needs a second look: a choice between two editors' values, or a confirmation. */
export default async function PendingEditPage({ params }: { params: Promise<{ edit: string }> }) {
  const editor = await requirePerson("editor");
  const edit = await pendingEditOf(reader(), editor, (await params).edit);
  if (!edit) notFound();
  const { id, programId, typed } = edit;
  const back = formHref(programId, id);
  const found = await review(edit);
  if (found.kind === "gone") notFound();
  if (found.kind === "faults") redirect(back);
  const { program } = found;
  const intent = typed.intent?.[0] ?? "save";
  const isDraft = (program?.status ?? "draft") === "draft";
  const submit =
    lookup(submits, intent) ??
    (isDraft ? (typed.publishAt?.[0] ? "Publish then" : "Publish") : "Publish these changes");
  return (
    <div className="max-w-[60rem]">
      <PageTitle>{found.kind === "conflict" ? "You both changed this" : "Before it is saved"}</PageTitle>
      <p className="mb-5 text-[1.0625rem]">
        {program ? `${program.name}, ${program.institution}` : (typed.name?.[0] ?? "New program")}
      </p>
      {found.kind === "conflict" ? (
        <ConflictForm found={found} edit={id} back={back} action={chooseAction} />
      ) : (
        <ConfirmForm found={found} edit={id} submit={submit} back={back} action={confirmAction} />
      )}
    </div>
  );
}
