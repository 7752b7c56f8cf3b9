import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { ListingForm } from "@/components/admin/listing-form";
import { ProgramTop } from "@/components/admin/program-top";
import { ReportWords } from "@/components/admin/report";
import { WhoElse } from "@/components/admin/who-else";
import { requirePerson } from "@/lib/auth";
import { db } from "@/lib/db";
import { reaches } from "@/lib/people/roles";
import { attemptOf } from "@/lib/programs/attempts";
import { type Report, reportById, suggested } from "@/lib/programs/deciding";
import { institutionChoices, programForEdit, taggableGuides } from "@/lib/programs/editing";
import { formFaults, type Typed, typedOf } from "@/lib/programs/form";
import { present } from "@/lib/programs/presence";
import { review } from "@/lib/programs/review";
import { memberOf, statuses } from "@/lib/programs/vocabulary";
import { WorkBar } from "../../work/work-bar";
import { saveAction } from "../actions";
import { idOf } from "./id";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePerson("viewer");
  const program = await programForEdit(idOf((await params).id));
  return { title: program ? `${program.name}, ${program.institution}` : "No such program" };
}

/** The form of one program. */
export default async function EditProgramPage({ params, searchParams }: Props) {
  const person = await requirePerson("viewer");
  const program = await programForEdit(idOf((await params).id));
  if (!program) notFound();
  if (program.mergedInto !== null) redirect(`/admin/programs/${program.mergedInto}`);
  const asked = await searchParams;
  const [saved = "", wanted = "", answers = ""] = ["saved", "attempt", "report"].map((n) => [asked[n]].flat()[0] ?? "");
  const attempt = wanted ? await attemptOf(db(), person, wanted) : null;
  if (wanted && attempt?.programId !== program.id) notFound();
  const found = attempt && (await review(attempt));
  const status = memberOf(statuses, String(program.fields.status)) ?? "draft";
  const named = await reportById(db(), idOf(attempt?.typed.report?.[0] ?? answers));
  const report = named?.programId === program.id && named.status === "open" ? named : null;
  const mayEdit = reaches(person.role, "editor");
  const version = attempt?.version ?? program.version;
  return (
    <div className="max-w-[60rem]">
      <WorkBar token={asked.list ?? attempt?.typed.list?.[0]} person={person} formId="listing" />
      <ProgramTop program={program} place="form" mayEdit={mayEdit} />
      {saved && Number(saved) === program.version && (
        <p role="status" className="mb-4 font-semibold">
          {savedText(status, program.publishAt)}{" "}
          {status !== "draft" && (
            <Link prefetch={false} href={`/programs/${program.fields.slug}`}>
              See its public page
            </Link>
          )}
        </p>
      )}
      {mayEdit && <WhoElse program={program.id} names={present(program.id, person)} />}
      {report && (
        <section aria-labelledby="answered" className="mb-5 border-t border-ink pt-3">
          <h2 id="answered" className="mb-2 text-[21px]">
            The report that this answers
          </h2>
          <ReportWords report={report} />
        </section>
      )}
      <ListingForm
        address={`${program.id} ${saved} ${wanted} ${answers}`}
        opened={{ id: program.id, version, status, publishAt: program.publishAt }}
        typed={attempt?.typed ?? { ...typedOf(program.fields), ...(report && answerTo(report)) }}
        sent={attempt !== null}
        faults={found?.kind === "faults" ? formFaults(found.faults) : []}
        institutions={await institutionChoices()}
        guides={await taggableGuides()}
        action={saveAction}
        saved={saved !== "" && attempt === null}
        mayEdit={mayEdit}
      />
    </div>
  );
}

/** What the form begins with when it answers a report. */
function answerTo(report: Report): Typed {
  const today = new Date().toISOString().slice(0, 10);
  return { ...suggested(report, today), report: [String(report.id)], why: ["A visitor reported it."] };
}

function savedText(status: keyof typeof statuses, publishAt: Date | null): string {
  if (status === "published") return "Saved; it is public.";
  if (status === "withdrawn") return "Saved; its page stays and says that it is withdrawn.";
  return publishAt ? "Saved; it becomes public by itself at the time set." : "Saved as a draft; it is not public.";
}
