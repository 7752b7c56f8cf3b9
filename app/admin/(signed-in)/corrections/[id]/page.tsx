import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ReportWords } from "@/components/admin/report";
import { ListedNow } from "@/components/corrections/listed-now";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { HiddenField } from "@/components/ui/hidden-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { requirePerson } from "@/lib/auth";
import { db } from "@/lib/db";
import { reaches } from "@/lib/people/roles";
import { type Report, reportById } from "@/lib/programs/deciding";
import { programBySlug } from "@/lib/programs/queries";
import { correctionStatuses } from "@/lib/programs/vocabulary";
import { idOf } from "../../programs/[id]/id";
import { withList } from "../../work/with-list";
import { WorkBar } from "../../work/work-bar";
import { decideAction, reopenAction } from "../actions";

export const metadata: Metadata = { title: "A visitor’s report" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ list?: string | string[] }> };

/** One report beside what is listed now, and its decision. */
export default async function CorrectionPage({ params, searchParams }: Props) {
  const person = await requirePerson("viewer");
  const report = await reportById(db(), idOf((await params).id));
  if (!report) notFound();
  const program = await programBySlug(report.program.slug);
  const mayEdit = reaches(person.role, "editor");
  const list = [(await searchParams).list].flat()[0] ?? "";
  return (
    <div className="max-w-[60rem]">
      <WorkBar token={list} person={person} formId={report.status === "open" ? "decision" : "reopen"} />
      <p className="text-sm">
        <Link prefetch={false} href="/admin/corrections">
          Corrections
        </Link>
      </p>
      <h1 className="text-[27px] md:text-[34px]">{report.program.name}</h1>
      <p className="text-[17px]">{report.program.institution}</p>
      <div className="mt-6 grid gap-x-12 gap-y-8 md:grid-cols-[minmax(0,1fr)_17rem]">
        <div>
          <section aria-labelledby="report">
            <h2 id="report" className="mb-2 text-[21px]">
              Reported
            </h2>
            <ReportWords report={report} />
          </section>
          {report.status === "open" ? mayEdit && <Decision report={report} list={list} /> : <Decided report={report} />}
          {report.status !== "open" && mayEdit && (
            <ActionForm id="reopen" action={reopenAction} submit="Open it again" quiet className="mt-4">
              <HiddenField name="report" value={report.id} />
            </ActionForm>
          )}
        </div>
        <section aria-labelledby="listed" className="max-md:border-t max-md:border-ink max-md:pt-4">
          <h2 id="listed" className="mb-2 text-[17px]">
            Listed now
          </h2>
          {program ? <ListedNow program={program} /> : <p className="text-sm">It is not public any more.</p>}
        </section>
      </div>
    </div>
  );
}

function Decision({ report, list }: { report: Report; list: string }) {
  return (
    <>
      <section aria-labelledby="correct" className="mt-7 border-t border-ink pt-4">
        <h2 id="correct" className="text-[21px]">
          The report is right
        </h2>
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
      </section>
      <section aria-labelledby="decide" className="mt-7 border-t border-ink pt-4">
        <h2 id="decide" className="mb-2 text-[21px]">
          The listing stays as it is
        </h2>
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
function fieldOf({ figure }: Report): string {
  const fields = { delivery: "delivery", duration: "durationMonths", credits: "credits", cost: "perCreditCents" };
  return figure === "other" ? "institution" : fields[figure];
}

function Decided({ report: { status, decidedOn, reason } }: { report: Report }) {
  return (
    <section aria-labelledby="decided" className="mt-7 border-t border-ink pt-4">
      <h2 id="decided" className="text-[21px]">
        {correctionStatuses[status]} on {decidedOn}
      </h2>
      <p className="mt-1 max-w-[62ch]">{reason}</p>
    </section>
  );
}
