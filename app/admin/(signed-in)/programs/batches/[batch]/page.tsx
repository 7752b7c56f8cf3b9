import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { LeftAlone, ProgramChanges } from "@/components/admin/bulk/batch-preview";
import { UndoAll } from "@/components/admin/history/undo-all";
import { ActionForm } from "@/components/ui/action-form";
import { CheckField } from "@/components/ui/field";
import { PageTitle, SectionTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { type Batch, batchOf, changesOf } from "@/lib/bulk/batch";
import { bulkFieldLabels } from "@/lib/bulk/fields";
import { previewBatch } from "@/lib/bulk/preview";
import { lookup } from "@/lib/closed-list";
import { reader } from "@/lib/database/db";
import { peopleNames } from "@/lib/people/people";
import { includesRole } from "@/lib/people/roles";
import { previewUndo } from "@/lib/programs/saving/reversals";
import { blockingText } from "@/lib/programs/saving/undo-text";
import { counted, moment } from "@/lib/text/format";
import { applyAction, undoBatchAction } from "../actions";

export const metadata: Metadata = { title: "Change many programs" };

type Props = {
  params: Promise<{ batch: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A change of many programs: before it is made what it would do, afterwards what it did and the way back. */
export default async function BatchPage({ params, searchParams }: Props) {
  const person = await requirePerson("viewer");
  const batch = await batchOf(reader(), person, (await params).batch);
  if (!batch) notFound();
  const { done } = await searchParams;
  return (
    <div className="max-w-[60rem]">
      <PageTitle>Change: {bulkFieldLabels[batch.field]}</PageTitle>
      <p className="mt-2 mb-6">
        <Link prefetch={false} href="/admin/programs">
          All programs
        </Link>
      </p>
      {batch.appliedAt === null ? (
        <Planned batch={batch} />
      ) : (
        <Made batch={batch} done={done} mayEdit={includesRole(person.role, "editor")} />
      )}
    </div>
  );
}

async function Planned({ batch }: { batch: Batch }) {
  const preview = await previewBatch(batch);
  const { changing } = preview;
  const odd = changing.filter(({ warnings }) => warnings.length > 0).length;
  return (
    <>
      <p className="mb-5 max-w-[62ch]">
        {changing.length === 0
          ? "It would change nothing."
          : `It would change ${counted(changing.length, "program")} of ${batch.programs.length}. Nothing is changed yet.`}
      </p>
      {changing.length > 0 && (
        <section aria-labelledby="changing" className="mb-7">
          <SectionTitle id="changing">What changes</SectionTitle>
          <ProgramChanges lines={changing} label="Changes" />
        </section>
      )}
      <LeftAlone preview={preview} />
      {changing.length > 0 && (
        <ActionForm id="apply" action={applyAction} submit={`Change ${counted(changing.length, "program")}`}>
          <input type="hidden" name="batch" value={batch.id} />
          <input type="hidden" name="seen" value={changing.map(({ id, version }) => `${id}:${version}`).join(" ")} />
          {odd > 0 && (
            <CheckField
              name="sure"
              label={`${counted(odd, "program is", "programs are")} odd, as “Sure?” says above. Yes, it is right.`}
            />
          )}
        </ActionForm>
      )}
    </>
  );
}

const notices: Readonly<Record<string, string>> = {
  changed: "Changed.",
  undone: "Undone, as a new version of each.",
};

async function Made({
  batch: { id, personId, appliedAt, why },
  done,
  mayEdit,
}: {
  batch: Batch;
  done: string | string[] | undefined;
  mayEdit: boolean;
}) {
  const [made, undo, names] = await Promise.all([
    changesOf(reader(), id),
    previewUndo(reader(), { batch: id }),
    peopleNames(),
  ]);
  const notice = lookup(notices, [done].flat()[0] ?? "");
  return (
    <>
      {notice && (
        <p role="status" className="mb-4 font-semibold">
          {notice}
        </p>
      )}
      <p className="mb-5 max-w-[65ch]">
        {counted(made.length, "program")}, by {names.get(personId) ?? personId}
        {appliedAt && `, ${moment(appliedAt)}`}.
        {why && <span className="block text-sm [overflow-wrap:anywhere]">Why: {why}</span>}
      </p>
      <section aria-labelledby="undo" className="mb-9">
        <SectionTitle id="undo">Undo</SectionTitle>
        {undo && (
          <UndoAll
            programs={undo.programs}
            blocking={undo.blocking.map((one) => blockingText(one, names))}
            choice={{ batch: id, shown: undo.shown }}
            action={mayEdit ? undoBatchAction : null}
            folded
          />
        )}
      </section>
      <section aria-labelledby="made">
        <SectionTitle id="made">What was changed</SectionTitle>
        <ProgramChanges lines={made} label="What was changed" />
      </section>
    </>
  );
}
