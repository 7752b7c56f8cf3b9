import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { GuideForm } from "@/components/admin/guide/guide-form";
import { GuideTop } from "@/components/admin/guide/guide-top";
import { requirePerson } from "@/lib/authorization/auth";
import { reader } from "@/lib/database/db";
import { guideStatusWanted } from "@/lib/editing/links";
import { pendingGuideEditOf } from "@/lib/editing/pending-edits";
import { guideForEdit, guideInList, sharedForEdit } from "@/lib/guides/editing/editing";
import { faultsOf } from "@/lib/guides/editing/fit";
import { guideTypedOf, textFrom } from "@/lib/guides/editing/form";
import { peopleNames } from "@/lib/people/people";
import { saveGuideAction } from "../actions";
import { previewProse } from "../preview";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// Asked for by the metadata and by the page, read once.
const listedGuide = cache(guideInList);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePerson("viewer");
  const guide = await listedGuide((await params).slug);
  return { title: guide ? `${guide.name || "Untitled"}, guide` : "No such guide" };
}

/** The form of one guide. */
export default async function EditGuidePage({ params, searchParams }: Props) {
  const person = await requirePerson("viewer");
  const { slug } = await params;
  const [current, listed] = await Promise.all([guideForEdit(slug), listedGuide(slug)]);
  if (!current || !listed) notFound();
  const [asked, names, shared] = await Promise.all([searchParams, peopleNames(), sharedForEdit()]);
  const first = (name: string) => [asked[name]].flat()[0] ?? "";
  const edit = first("edit") ? await pendingGuideEditOf(reader(), person, first("edit")) : null;
  if (first("edit") && edit?.guideId !== current.row.id) notFound();
  const { version, status } = listed;
  const isSaved = Number(first("saved")) === version;
  // A preview is no attempt to publish: what is missing is said when one is made.
  const judged = edit && edit.typed.intent?.[0] !== "preview" ? edit.typed : null;
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
        address={`${slug} ${first("saved")} ${first("edit")}`}
        opened={{ slug, version: edit?.version ?? version, status: edit?.typed.status?.[0] ?? status }}
        typed={edit?.typed ?? guideTypedOf(current.text)}
        sent={edit !== null}
        faults={judged ? faultsOf(slug, textFrom(judged, guideStatusWanted(judged)), shared) : []}
        shared={shared}
        action={saveGuideAction}
        preview={previewProse}
        saved={isSaved && edit === null}
      />
    </div>
  );
}
