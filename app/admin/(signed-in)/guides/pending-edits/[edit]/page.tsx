import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { GuideConfirmForm } from "@/components/admin/guide/guide-confirm-form";
import { GuideConflictForm } from "@/components/admin/guide/guide-conflict-form";
import { PageTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { reader } from "@/lib/database/db";
import { guideFormHref, guideStatusWanted } from "@/lib/editing/links";
import { pendingGuideEditOf } from "@/lib/editing/pending-edits";
import { differencesBetween } from "@/lib/guides/editing/difference";
import { guideById, sharedForEdit } from "@/lib/guides/editing/editing";
import { faultsOf } from "@/lib/guides/editing/fit";
import { textFrom } from "@/lib/guides/editing/form";
import { mergedWith, movesInPublic } from "@/lib/guides/editing/mutations";
import { chooseGuideAction, confirmGuideAction } from "../../actions";

export const metadata: Metadata = { title: "Before it is saved" };

/** What was sent of a guide and needs a second look: a choice between two editors’ parts, or a confirmation. */
export default async function PendingGuideEditPage({ params }: { params: Promise<{ edit: string }> }) {
  const editor = await requirePerson("editor");
  const edit = await pendingGuideEditOf(reader(), editor, (await params).edit);
  const current = edit && (await guideById(edit.guideId));
  if (!edit || !current) notFound();
  const { slug, name, version } = current.row;
  const back = guideFormHref(slug, edit.id);
  const yours = textFrom(edit.typed, guideStatusWanted(edit.typed));
  const merged = await mergedWith(reader(), current, yours, edit.version);
  if (Object.keys(merged.conflicts).length === 0) {
    const shared = await sharedForEdit();
    if (!movesInPublic(current, merged.text) || faultsOf(slug, merged.text, shared).length > 0) redirect(back);
    return (
      <div className="max-w-[60rem]">
        <PageTitle>Before it is saved</PageTitle>
        <p className="mb-5 text-[1.0625rem] [overflow-wrap:anywhere]">{name}</p>
        <GuideConfirmForm
          slug={slug}
          publishes={merged.text.fields.status === "published"}
          differences={differencesBetween(current.text, merged.text)}
          version={version}
          edit={edit.id}
          back={back}
          action={confirmGuideAction}
        />
      </div>
    );
  }
  return (
    <div className="max-w-[60rem]">
      <PageTitle>You both changed this</PageTitle>
      <p className="mb-5 text-[1.0625rem] [overflow-wrap:anywhere]">{name}</p>
      <GuideConflictForm merged={merged} version={version} edit={edit.id} back={back} action={chooseGuideAction} />
    </div>
  );
}
