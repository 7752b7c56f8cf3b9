import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ReportWords } from "@/components/admin/work/report";
import { ListedNow } from "@/components/corrections/listed-now";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { HiddenField } from "@/components/ui/hidden-field";
import { PageTitle, SectionTitle } from "@/components/ui/page";
import { RadioGroup } from "@/components/ui/radio-group";
import { requirePerson } from "@/lib/authorization/auth";
import { reader } from "@/lib/database/db";
import { idOf } from "@/lib/editing/links";
import { includesRole } from "@/lib/people/roles";
import { type ReportedProgram, reportById } from "@/lib/programs/corrections/decisions";
import { typedOf } from "@/lib/programs/listing/form";
import { factPaths } from "@/lib/programs/model/fact-table";
import { correctionStatuses } from "@/lib/programs/model/vocabulary";
import { programBySlug } from "@/lib/programs/records/queries";
import { programForEdit } from "@/lib/programs/review/editor-queries";
import { dayText } from "@/lib/text/format";
import { withList } from "@/lib/work/lists";
import { PageSays } from "../../programs/_parts/page-says";
import { soughtIn } from "../../programs/_parts/read-into-form";
import { WorkBar } from "../../work/_parts/work-bar";
import { decideAction, readReportAction, reopenAction } from "../actions";

export const metadata: Metadata = { title: "A visitor’s report" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ list?: string | string[] }> };

/** One report beside what is listed now, and its decision. */
export default async function CorrectionPage({ params, searchParams }: Props) {
  const person = await requirePerson("viewer");
  const report = await reportById(reader(), idOf((await params).id));
  if (!report) notFound();
  const program = await programBySlug(report.program.slug);
  const mayEdit = includesRole(person.role, "editor");
  const editable = mayEdit && report.status === "open" ? await programForEdit(report.programId) : null;
  const edited = editable && typedOf(editable.fields);
  const list = [(await searchParams).list].flat()[0] ?? "";
  return (
    <div className="max-w-[60rem]">
      <WorkBar token={list} person={person} formId={report.status === "open" ? "decision" : "reopen"} />
      <p className="text-sm">
        <Link prefetch={false} href="/admin/corrections">
          Corrections
        </Link>
      </p>
      <PageTitle>{report.program.name}</PageTitle>
      <p className="text-[1.0625rem]">{report.program.institution}</p>
      <div className="mt-6 grid gap-x-12 gap-y-8 md:grid-cols-[minmax(0,1fr)_17rem]">
        <div>
          <section aria-labelledby="report">
            <SectionTitle id="report">Reported</SectionTitle>
            <ReportWords report={report} />
          </section>
          {edited && report.sourceUrl !== null && (
            <PageSays url={report.sourceUrl} sought={soughtIn(edited)} typed={edited} />
          )}
          {report.status === "open" ? mayEdit && <Decision report={report} list={list} /> : <Decided report={report} />}
          {report.status !== "open" && mayEdit && (
            <ActionForm id="reopen" action={reopenAction} submit="Open it again" quiet className="mt-4">
              <HiddenField name="report" value={report.id} />
            </ActionForm>
          )}
        </div>
        <section aria-labelledby="listed" className="max-md:border-t max-md:border-ink max-md:pt-4">
          <h2 id="listed" className="mb-2 text-[1.0625rem]">
            Listed now
          </h2>
          {program ? <ListedNow program={program} /> : <p className="text-sm">It is not public any more.</p>}
        </section>
      </div>
    </div>
  );
}

function Decision({ report, list }: { report: ReportedProgram; list: string }) {
  return (
    <>
      <section aria-labelledby="correct" className="mt-7 border-t border-ink pt-4">
        <SectionTitle id="correct" className="">
          The report is right
        </SectionTitle>
        <p className="mt-1 mb-3 max-w-[62ch] text-sm">
          Read its page first. The form opens with what the report says; saving it accepts the report, with the line
          under “Why” as the reason.
        </p>
        <Link
          prefetch={false}
          href={`${withList(`/admin/programs/${report.programId}?report=${report.id}`, list)}#listing-${fieldOf(report)}`}
          className="primary"
        >
          Correct the listing
        </Link>
        {report.sourceUrl !== null && (
          <ActionForm id="read" action={readReportAction} submit="Read the page into the form" quiet className="mt-3">
            <HiddenField name="report" value={report.id} />
            <HiddenField name="list" value={list} />
          </ActionForm>
        )}
      </section>
      <section aria-labelledby="decide" className="mt-7 border-t border-ink pt-4">
        <SectionTitle id="decide">The listing stays as it is</SectionTitle>
        <ActionForm id="decision" action={decideAction} submit="Decide">
          <HiddenField name="report" value={report.id} />
          <RadioGroup
            name="outcome"
            label="The report is"
            options={[
              { value: "declined", label: "Declined", text: "Its page does not say so, or is no better source." },
              { value: "accepted", label: "Accepted", text: "The listing says so already." },
            ]}
          />
          <Field name="reason" label="Reason" hint="One line. The reporter and the public log get it." />
        </ActionForm>
      </section>
    </>
  );
}

/** The form's field for the reported figure. */
function fieldOf({ figure }: ReportedProgram): string {
  return figure === "other" ? "institution" : (factPaths(figure)[0] ?? "institution");
}

function Decided({ report: { status, decidedOn, reason } }: { report: ReportedProgram }) {
  return (
    <section aria-labelledby="decided" className="mt-7 border-t border-ink pt-4">
      <SectionTitle id="decided" className="">
        {correctionStatuses[status]} {decidedOn !== null && `on ${dayText(new Date(decidedOn))}`}
      </SectionTitle>
      <p className="mt-1 max-w-[62ch]">{reason}</p>
    </section>
  );
}
