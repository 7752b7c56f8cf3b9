import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { GuideForm } from "@/components/admin/guide-form";
import { GuideTop } from "@/components/admin/guide-top";
import { requirePerson } from "@/lib/auth";
import { db } from "@/lib/db";
import { guideForEdit, guideInList, sharedForEdit } from "@/lib/guides/editing";
import { faultsOf } from "@/lib/guides/fit";
import { textFrom, typedOf } from "@/lib/guides/form";
import { guideAttemptOf } from "@/lib/programs/attempts";
import { peopleNames } from "@/lib/programs/editing";
import { saveGuideAction } from "../actions";
import { statusWanted } from "../addresses";
import { previewProse } from "../preview";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePerson("viewer");
  const guide = await guideInList((await params).slug);
  return { title: guide ? `${guide.name || "Untitled"}, guide` : "No such guide" };
}

/** The form of one guide. */
export default async function EditGuidePage({ params, searchParams }: Props) {
  const person = await requirePerson("viewer");
  const { slug } = await params;
  const [current, listed] = await Promise.all([guideForEdit(slug), guideInList(slug)]);
  if (!current || !listed) notFound();
  const [asked, names, shared] = await Promise.all([searchParams, peopleNames(), sharedForEdit()]);
  const first = (name: string) => [asked[name]].flat()[0] ?? "";
  const attempt = first("attempt") ? await guideAttemptOf(db(), person, first("attempt")) : null;
  if (first("attempt") && attempt?.guideId !== current.row.id) notFound();
  const { version, status } = listed;
  const isSaved = Number(first("saved")) === version;
  // A preview is no attempt to publish: what is missing is said when one is made.
  const judged = attempt && attempt.typed.intent?.[0] !== "preview" ? attempt.typed : null;
  const keys = shared.map(({ key }) => key);
  return (
    <div className="max-w-[60rem]">
      <GuideTop guide={listed} names={names} place="form" />
      {isSaved && (
        <p role="status" className="mb-4 font-semibold">
          {status === "published" ? "Saved; it is public." : "Saved as a draft; it is not public."}{" "}
          {first("merged") && "What someone else changed meanwhile is in it too. "}
          {status === "published" && (
            <Link prefetch={false} href={`/guides/${slug}`}>
              See its public page
            </Link>
          )}
        </p>
      )}
      <GuideForm
        address={`${slug} ${first("saved")} ${first("attempt")}`}
        opened={{ slug, version: attempt?.version ?? version, status: attempt?.typed.status?.[0] ?? status }}
        typed={attempt?.typed ?? typedOf(current.text)}
        sent={attempt !== null}
        faults={judged ? faultsOf(slug, textFrom(judged, statusWanted(judged)), keys) : []}
        shared={shared}
        action={saveGuideAction}
        preview={previewProse}
        saved={isSaved && attempt === null}
      />
    </div>
  );
}
