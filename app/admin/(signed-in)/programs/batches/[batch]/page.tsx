import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { LeftAlone, ProgramChanges } from "@/components/admin/batch-preview";
import { UndoAll } from "@/components/admin/undo-all";
import { ActionForm } from "@/components/ui/action-form";
import { CheckField } from "@/components/ui/field";
import { requirePerson } from "@/lib/auth";
import { type Batch, batchOf, changesOf } from "@/lib/bulk/batch";
import { bulkFieldLabels } from "@/lib/bulk/fields";
import { previewBatch } from "@/lib/bulk/preview";
import { db } from "@/lib/db";
import { counted, moment } from "@/lib/format";
import { reaches } from "@/lib/people/roles";
import { peopleNames } from "@/lib/programs/editing";
import { previewUndo } from "@/lib/programs/reversals";
import { standingText } from "../../undo-faults";
import { applyAction, undoBatchAction } from "../actions";

export const metadata: Metadata = { title: "Change many programs" };

type Props = {
  params: Promise<{ batch: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A change of many programs: before it is made what it would do, afterwards what it did and the way back. */
export default async function BatchPage({ params, searchParams }: Props) {
  const person = await requirePerson("viewer");
  const batch = await batchOf(db(), person, (await params).batch);
  if (!batch) notFound();
  const { done } = await searchParams;
  return (
    <div className="max-w-[60rem]">
      <h1 className="text-[27px] md:text-[34px]">Change: {bulkFieldLabels[batch.field]}</h1>
      <p className="mt-2 mb-6">
        <Link prefetch={false} href="/admin/programs">
          All programs
        </Link>
      </p>
      {batch.appliedAt === null ? (
        <Planned batch={batch} />
      ) : (
        <Made batch={batch} done={done} mayEdit={reaches(person.role, "editor")} />
      )}
    </div>
  );
}

async function Planned({ batch }: { batch: Batch }) {
  const preview = await previewBatch(batch);
  const { changing } = preview;
  const odd = changing.filter(({ doubts }) => doubts.length > 0).length;
  return (
    <>
      <p className="mb-5 max-w-[62ch]">
        {changing.length === 0
          ? "It would change nothing."
          : `It would change ${counted(changing.length, "program")} of ${batch.programs.length}. Nothing is changed yet.`}
      </p>
      {changing.length > 0 && (
        <section aria-labelledby="changing" className="mb-7">
          <h2 id="changing" className="mb-2 text-[21px]">
            What changes
          </h2>
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
  const [made, undo, names] = await Promise.all([changesOf(db(), id), previewUndo(db(), { batch: id }), peopleNames()]);
  const notice = notices[[done].flat()[0] ?? ""];
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
        <h2 id="undo" className="mb-2 text-[21px]">
          Undo
        </h2>
        {undo && (
          <UndoAll
            programs={undo.programs}
            standing={undo.standing.map((one) => standingText(one, names))}
            choice={{ batch: id }}
            action={mayEdit ? undoBatchAction : null}
            folded
          />
        )}
      </section>
      <section aria-labelledby="made">
        <h2 id="made" className="mb-2 text-[21px]">
          What was changed
        </h2>
        <ProgramChanges lines={made} label="What was changed" />
      </section>
    </>
  );
}
