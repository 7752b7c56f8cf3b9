import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { GuideBody } from "@/components/guides/guide-body";
import { requirePerson } from "@/lib/auth";
import { db } from "@/lib/db";
import { guideById, previewOf } from "@/lib/guides/editing";
import { textFrom } from "@/lib/guides/form";
import { programsOfGuide } from "@/lib/guides/programs";
import { guideAttemptOf } from "@/lib/programs/attempts";
import { guideFormHref, statusWanted } from "../../../addresses";

export const metadata: Metadata = { title: "Preview" };

/** The public page of what was typed, before anything is saved. */
export default async function GuidePreviewPage({ params }: { params: Promise<{ attempt: string }> }) {
  const editor = await requirePerson("editor");
  const attempt = await guideAttemptOf(db(), editor, (await params).attempt);
  const current = attempt && (await guideById(attempt.guideId));
  if (!attempt || !current) notFound();
  const guide = await previewOf(current, textFrom(attempt.typed, statusWanted(attempt.typed)));
  return (
    <>
      <p className="mb-6 border-l-4 border-accent py-1 pl-4 text-sm">
        This is how its public page will look; nothing is saved. What is not complete yet is left out.{" "}
        <Link prefetch={false} href={guideFormHref(current.row.slug, attempt.id)}>
          Back to the form
        </Link>
      </p>
      <GuideBody guide={guide} programs={await programsOfGuide(guide)} />
    </>
  );
}
