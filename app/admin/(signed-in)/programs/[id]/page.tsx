import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { ListingForm } from "@/components/admin/listing/listing-form";
import { ProgramTop } from "@/components/admin/listing/program-top";
import { WhoElse } from "@/components/admin/listing/who-else";
import { ReportWords } from "@/components/admin/work/report";
import { SectionTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { reader } from "@/lib/database/db";
import { idOf } from "@/lib/editing/links";
import { pendingEditOf } from "@/lib/editing/pending-edits";
import { present } from "@/lib/editing/presence";
import { taggableGuides } from "@/lib/guides/editing/editing";
import { includesRole } from "@/lib/people/roles";
import { reportById } from "@/lib/programs/corrections/decisions";
import { formFaults, typedOf } from "@/lib/programs/listing/form";
import type { Status } from "@/lib/programs/listing/status";
import { institutionChoices, programForEdit } from "@/lib/programs/review/editor-queries";
import { filledIn, review } from "@/lib/programs/review/review";
import { readingIn } from "@/lib/reading/offers";
import { WorkBar } from "../../work/_parts/work-bar";
import { answerTo } from "../_parts/read-into-form";
import { saveAction } from "../actions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// Asked for by the metadata and by the page, read once.
const programAt = cache(programForEdit);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePerson("viewer");
  const program = await programAt(idOf((await params).id));
  return { title: program ? `${program.name}, ${program.institution}` : "No such program" };
}

/** The form of one program. */
export default async function EditProgramPage({ params, searchParams }: Props) {
  const person = await requirePerson("viewer");
  const program = await programAt(idOf((await params).id));
  if (!program) notFound();
  if (program.mergedInto !== null) redirect(`/admin/programs/${program.mergedInto}`);
  const asked = await searchParams;
  const [saved = "", wanted = "", answers = ""] = ["saved", "edit", "report"].map((n) => [asked[n]].flat()[0] ?? "");
  const edit = wanted ? await pendingEditOf(reader(), person, wanted) : null;
  if (wanted && edit?.programId !== program.id) notFound();
  const found = edit && (await review(edit));
  const { status } = program;
  const named = await reportById(reader(), idOf(edit?.typed.report?.[0] ?? answers));
  const report = named?.programId === program.id && named.status === "open" ? named : null;
  // Whoever reads a page is still filling the form: what it lacks is said when it is sent.
  const isBeingRead = edit !== null && readingIn(edit.typed) !== null;
  const mayEdit = includesRole(person.role, "editor");
  const version = edit?.version ?? program.version;
  return (
    <div className="max-w-[60rem]">
      <WorkBar token={asked.list ?? edit?.typed.list?.[0]} person={person} formId="listing" />
      <ProgramTop program={program} place="form" mayEdit={mayEdit} />
      {saved && Number(saved) === program.version && (
        <p role="status" className="mb-4 font-semibold">
          {savedText(status, program.publishAt)}{" "}
          {status !== "draft" && (
            <Link prefetch={false} href={`/programs/${program.slug}`}>
              See its public page
            </Link>
          )}
        </p>
      )}
      {mayEdit && <WhoElse program={program.id} names={present(program.id, person)} />}
      {report && (
        <section aria-labelledby="answered" className="mb-5 border-t border-ink pt-3">
          <SectionTitle id="answered">The report that this answers</SectionTitle>
          <ReportWords report={report} />
        </section>
      )}
      <ListingForm
        address={`${program.id} ${saved} ${wanted} ${answers}`}
        opened={{ id: program.id, version, status, publishAt: program.publishAt }}
        typed={
          edit ? { ...edit.typed, ...filledIn(found) } : { ...typedOf(program.fields), ...(report && answerTo(report)) }
        }
        sent={edit !== null}
        faults={found?.kind === "faults" && !isBeingRead ? formFaults(found.faults) : []}
        institutions={await institutionChoices()}
        guides={await taggableGuides()}
        action={saveAction}
        saved={saved !== "" && edit === null}
        mayEdit={mayEdit}
      />
    </div>
  );
}

function savedText(status: Status, publishAt: Date | null): string {
  if (status === "published") return "Saved; it is public.";
  if (status === "withdrawn") return "Saved; its page stays and says that it is withdrawn.";
  return publishAt ? "Saved; it becomes public by itself at the time set." : "Saved as a draft; it is not public.";
}
