import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { GuideBody } from "@/components/guides/guide-body";
import { requirePerson } from "@/lib/authorization/auth";
import { reader } from "@/lib/database/db";
import { guideFormHref, guideStatusWanted } from "@/lib/editing/links";
import { pendingGuideEditOf } from "@/lib/editing/pending-edits";
import { guideById, previewGuide } from "@/lib/guides/editing/editing";
import { textFrom } from "@/lib/guides/editing/form";
import { programsOfGuide } from "@/lib/guides/reading/programs";

export const metadata: Metadata = { title: "Preview" };

/** The public page of what was typed, before anything is saved. */
export default async function GuidePreviewPage({ params }: { params: Promise<{ edit: string }> }) {
  const editor = await requirePerson("editor");
  const edit = await pendingGuideEditOf(reader(), editor, (await params).edit);
  const current = edit && (await guideById(edit.guideId));
  if (!edit || !current) notFound();
  const guide = await previewGuide(current, textFrom(edit.typed, guideStatusWanted(edit.typed)));
  return (
    <>
      <p className="mb-6 border-l-4 border-accent py-1 pl-4 text-sm">
        This is how its public page will look; nothing is saved. What is not complete yet is left out.{" "}
        <Link prefetch={false} href={guideFormHref(current.row.slug, edit.id)}>
          Back to the form
        </Link>
      </p>
      <GuideBody guide={guide} programs={await programsOfGuide(guide, null)} />
    </>
  );
}
