import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangesTable } from "@/components/admin/changes-table";
import { ProgramTop } from "@/components/admin/program-top";
import { type Entry, RevisionEntry, UndoForm } from "@/components/admin/revisions";
import { CompareVersions } from "@/components/admin/versions";
import { requirePerson } from "@/lib/auth";
import { reaches } from "@/lib/people/roles";
import { peopleNames, programForEdit } from "@/lib/programs/editing";
import { stepsOf } from "@/lib/programs/history";
import { changesBetween } from "@/lib/programs/listing-fields";
import { fieldsAt } from "@/lib/programs/undo";
import { type Origin, origins } from "@/lib/programs/vocabulary";
import { WorkBar } from "../../../work/work-bar";
import { idOf } from "../id";
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
  const [steps, names, asked] = await Promise.all([stepsOf(program.id), peopleNames(), searchParams]);
  const first = (name: string) => [asked[name]].flat()[0] ?? "";
  const version = (name: string) => {
    const number = /^\d{1,9}$/.test(first(name)) ? Number(first(name)) : null;
    return number !== null && number >= 1 && number <= program.version ? number : null;
  };
  const [from, to] = [version("from"), version("to")];
  const at = (number: number) => fieldsAt(program.fields, steps, number);
  const nameOf = (id: string | null) => (id === null ? "The directory itself" : (names.get(id) ?? id));
  const mayEdit = reaches(person.role, "editor") && program.mergedInto === null;
  const people = [...new Set(steps.flatMap(({ by, version: made }) => (by !== null && made > 1 ? [by] : [])))];
  const kinds = [...new Set(steps.filter(({ version: made }) => made > 1).map(({ origin }) => origin))];
  const choices = {
    ...Object.fromEntries(people.map((id) => [`by:${id}`, `Everything ${nameOf(id)} changed`])),
    ...Object.fromEntries(kinds.map((kind: Origin) => [`origin:${kind}`, `Everything ${origins[kind]}`])),
  };
  const entries = steps.map(
    (step): Entry => ({ ...step, who: nameOf(step.by), how: step.version === 1 ? "created" : origins[step.origin] }),
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
      {done[first("done")] && (
        <p role="status" className="mb-4 font-semibold">
          {done[first("done")]}
        </p>
      )}
      <CompareVersions
        page={`/admin/programs/${program.id}`}
        versions={Array.from({ length: program.version }, (_, index) => program.version - index)}
        from={from}
        to={to}
      />
      {from !== null && to !== null && (
        <section aria-labelledby="difference" className="mb-7">
          <h2 id="difference" className="mb-2 text-[21px]">
            Version {from} and version {to}
          </h2>
          <Difference changes={changesBetween(at(from), at(to))} />
        </section>
      )}
      <h2 className="mb-2 text-[21px]">Versions</h2>
      <ol className="divide-y divide-rule border-y border-rule">
        {entries.map((entry) => (
          <RevisionEntry
            key={entry.version}
            entry={entry}
            program={program.id}
            latest={program.version}
            restore={mayEdit ? restoreAction : null}
          />
        ))}
      </ol>
      {mayEdit && Object.keys(choices).length > 0 && (
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
