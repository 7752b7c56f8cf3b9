import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ChangesTable } from "@/components/admin/history/changes-table";
import { type HistoryEntry, RevisionEntry, UndoForm } from "@/components/admin/history/revisions";
import { UndoAll } from "@/components/admin/history/undo-all";
import { CompareVersions, RestoreForm } from "@/components/admin/history/versions";
import { ProgramTop } from "@/components/admin/listing/program-top";
import { SectionTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { lookup } from "@/lib/closed-list";
import { choiceOf, idOf } from "@/lib/editing/links";
import { digitsIn } from "@/lib/parse";
import { peopleNames } from "@/lib/people/people";
import { includesRole } from "@/lib/people/roles";
import { changesBetween } from "@/lib/programs/listing/fields";
import { fieldsAtVersion } from "@/lib/programs/merging/revert";
import { type Origin, origins } from "@/lib/programs/model/vocabulary";
import { revisionsAfter } from "@/lib/programs/records/history";
import { programForEdit } from "@/lib/programs/review/editor-queries";
import { previewRestore, reviewUndo } from "@/lib/programs/review/reversing";
import { blockingText } from "@/lib/programs/saving/undo-text";
import { WorkBar } from "../../../work/_parts/work-bar";
import { restoreAction, undoAction } from "./actions";

export const metadata: Metadata = { title: "History" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const done: Readonly<Record<string, string>> = {
  restored: "Restored, as a new version.",
  undone: "Undone, as new versions.",
  merged: "Merged. The other’s address leads here now.",
};

/** Every version of a program: who made it, when and why, and what each field was and became. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const person = await requirePerson("viewer");
  const program = await programForEdit(idOf((await params).id));
  if (!program) notFound();
  const [steps, names, asked] = await Promise.all([revisionsAfter(program.id), peopleNames(), searchParams]);
  const first = (name: string) => [asked[name]].flat()[0] ?? "";
  const version = (name: string) => {
    const number = digitsIn(first(name));
    return number !== null && number >= 1 && number <= program.version ? number : null;
  };
  const [from, to] = [version("from"), version("to")];
  const at = (number: number) => fieldsAtVersion(program.fields, steps, number);
  const nameOf = (id: string | null) => (id === null ? "The directory itself" : (names.get(id) ?? id));
  const mayEdit = includesRole(person.role, "editor") && program.mergedInto === null;
  const restoring = mayEdit && to !== null && first("restore") ? await previewRestore(program.id, to) : null;
  const people = [...new Set(steps.flatMap(({ by, version: made }) => (by !== null && made > 1 ? [by] : [])))];
  const kinds = [...new Set(steps.filter(({ version: made }) => made > 1).map(({ origin }) => origin))];
  const choices = {
    ...Object.fromEntries(people.map((id) => [`by:${id}`, `Everything ${nameOf(id)} changed`])),
    ...Object.fromEntries(kinds.map((kind: Origin) => [`origin:${kind}`, `Everything ${origins[kind]}`])),
  };
  const undoing = mayEdit && Object.hasOwn(choices, first("undo")) ? choiceOf(first("undo")) : null;
  const undo = undoing && (await reviewUndo(program.id, undoing));
  const entries = steps.map(
    (step): HistoryEntry => ({
      ...step,
      who: nameOf(step.by),
      how: step.version === 1 ? "created" : origins[step.origin],
    }),
  );
  // What was loaded has no revision: the steps lead back to it all the same.
  if (entries.at(-1)?.version !== 1) {
    const { id, createdAt } = program;
    const how = "as it was first loaded";
    const loaded = {
      programId: id,
      version: 1,
      at: createdAt,
      by: null,
      batch: null,
      why: null,
      origin: "seed" as const,
      changes: {},
    };
    entries.push({ ...loaded, who: nameOf(null), how });
  }
  return (
    <div className="max-w-[60rem]">
      <WorkBar token={asked.list} person={person} />
      <ProgramTop program={program} place="history" mayEdit={mayEdit} />
      {lookup(done, first("done")) && (
        <p role="status" className="mb-4 font-semibold">
          {lookup(done, first("done"))}
        </p>
      )}
      <CompareVersions
        page={`/admin/programs/${program.id}`}
        versions={Array.from({ length: program.version }, (_, index) => program.version - index)}
        from={from}
        to={to}
      />
      {restoring && to !== null && (
        <RestoreForm
          of={{ page: `/admin/programs/${program.id}`, field: "program", value: program.id }}
          version={to}
          latest={program.version}
          action={restoreAction}
        >
          <Difference changes={restoring.changes} />
          <p className="mt-3 max-w-[65ch] text-sm">
            {program.status === "published"
              ? `Readers see it at once. ${restoring.effects.join(" ") || "No price and no filter changes by it."}`
              : "Readers don’t see it: the listing is not public."}{" "}
            Its address and status stay as they are.
          </p>
        </RestoreForm>
      )}
      {undo && (
        <section aria-labelledby="undoing" className="mb-9 border-b border-ink pb-5">
          <SectionTitle id="undoing">{lookup(choices, first("undo"))}: undo it here?</SectionTitle>
          <UndoAll
            programs={undo.programs}
            blocking={undo.blocking.map((one) => blockingText(one, names))}
            choice={{ program: String(program.id), what: first("undo"), where: "here", shown: undo.shown }}
            why={first("why")}
            action={undoAction}
            effects={undo.effects}
          />
          <p className="mt-3 text-sm">
            <Link prefetch={false} href={`/admin/programs/${program.id}/history`}>
              Back to the history
            </Link>
          </p>
        </section>
      )}
      {!restoring && !undo && from !== null && to !== null && (
        <section aria-labelledby="difference" className="mb-7">
          <SectionTitle id="difference">
            Version {from} and version {to}
          </SectionTitle>
          <Difference changes={changesBetween(at(from), at(to))} />
        </section>
      )}
      <SectionTitle>Versions</SectionTitle>
      <ol className="divide-y divide-rule border-y border-rule">
        {entries.map((entry) => (
          <RevisionEntry
            key={entry.version}
            entry={entry}
            program={program.id}
            latest={program.version}
            mayRestore={mayEdit}
          />
        ))}
      </ol>
      {mayEdit && !restoring && !undo && Object.keys(choices).length > 0 && (
        <UndoForm program={program.id} choices={choices} action={undoAction} />
      )}
    </div>
  );
}

function Difference({ changes }: { changes: ReturnType<typeof changesBetween> }) {
  return Object.keys(changes).length === 0 ? (
    <p className="text-sm">They are the same.</p>
  ) : (
    <ChangesTable changes={changes} label="Differences" />
  );
}
