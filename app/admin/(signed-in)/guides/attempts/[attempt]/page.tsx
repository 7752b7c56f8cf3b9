import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { GuideConflictForm } from "@/components/admin/guide-conflict-form";
import { requirePerson } from "@/lib/auth";
import { db } from "@/lib/db";
import { guideById } from "@/lib/guides/editing";
import { textFrom } from "@/lib/guides/form";
import { mergedWith } from "@/lib/guides/mutations";
import { guideAttemptOf } from "@/lib/programs/attempts";
import { chooseGuideAction } from "../../actions";
import { guideFormHref, statusWanted } from "../../addresses";

export const metadata: Metadata = { title: "Before it is saved" };

/** The choice between what two editors made of the same parts of a guide. */
export default async function GuideAttemptPage({ params }: { params: Promise<{ attempt: string }> }) {
  const editor = await requirePerson("editor");
  const attempt = await guideAttemptOf(db(), editor, (await params).attempt);
  const current = attempt && (await guideById(attempt.guideId));
  if (!attempt || !current) notFound();
  const { slug, name, version } = current.row;
  const back = guideFormHref(slug, attempt.id);
  const yours = textFrom(attempt.typed, statusWanted(attempt.typed));
  const merged = await mergedWith(db(), current, yours, attempt.version);
  if (Object.keys(merged.conflicts).length === 0) redirect(back);
  return (
    <div className="max-w-[60rem]">
      <h1 className="text-[27px] md:text-[34px]">You both changed this</h1>
      <p className="mb-5 text-[17px] [overflow-wrap:anywhere]">{name}</p>
      <GuideConflictForm
        merged={merged}
        version={version}
        attempt={attempt.id}
        back={back}
        action={chooseGuideAction}
      />
    </div>
  );
}
