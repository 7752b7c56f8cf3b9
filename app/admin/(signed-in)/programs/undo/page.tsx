import type { Metadata } from "next";
import { UndoAll } from "@/components/admin/undo-all";
import { requirePerson } from "@/lib/auth";
import { db } from "@/lib/db";
import { counted } from "@/lib/format";
import { reaches } from "@/lib/people/roles";
import { peopleNames } from "@/lib/programs/editing";
import { changedBy } from "@/lib/programs/history";
import { previewUndo } from "@/lib/programs/reversals";
import { origins } from "@/lib/programs/vocabulary";
import { standingText, tooMany } from "../undo-faults";
import { undoEverywhereAction } from "./actions";
import { choiceOf } from "./what";

export const metadata: Metadata = { title: "Undo changes" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Undoing all of somebody's changes, or all that came one way: first what it would do, then the button. */
export default async function UndoPage({ searchParams }: Props) {
  const person = await requirePerson("viewer");
  const [asked, names, { people, kinds }] = await Promise.all([searchParams, peopleNames(), changedBy()]);
  const choices: Readonly<Record<string, string>> = {
    ...Object.fromEntries(people.map((id) => [`by:${id}`, `Everything ${names.get(id) ?? id} changed`])),
    ...Object.fromEntries(kinds.map((kind) => [`origin:${kind}`, `Everything ${origins[kind]}`])),
  };
  const first = (name: string) => [asked[name]].flat()[0] ?? "";
  const what = first("what") in choices ? first("what") : "";
  const choice = choiceOf(what);
  const done = /^\d{1,6}$/.test(first("done")) ? Number(first("done")) : null;
  const undo = choice && (await previewUndo(db(), choice));
  return (
    <div className="max-w-[60rem]">
      <h1 className="text-[27px] md:text-[34px]">Undo changes</h1>
      <p className="mt-3 mb-5 max-w-[62ch]">
        All of a person’s changes, or all that came one way, in one step. Only when no newer change of others stands on
        one of them; creating a program is not among them.
      </p>
      {done !== null && (
        <p role="status" className="mb-4 font-semibold">
          Undone in {counted(done, "program")}, as a new version of each.
        </p>
      )}
      {Object.keys(choices).length === 0 ? (
        <p>Nobody has changed a program yet.</p>
      ) : (
        <form method="get" action="/admin/programs/undo" className="mb-7 flex flex-wrap items-end gap-3">
          <label className="min-w-0 text-[13px] font-semibold">
            What to undo
            <select key={what} name="what" defaultValue={what} className="field mt-1 font-normal">
              <option value="">Choose …</option>
              {Object.entries(choices).map(([key, text]) => (
                <option key={key} value={key}>
                  {text}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="secondary">
            Show what it takes
          </button>
        </form>
      )}
      {choice && (
        <section aria-labelledby="undo">
          <h2 id="undo" className="mb-2 text-[21px]">
            {choices[what]}
          </h2>
          {undo === null ? (
            <p className="text-sm">{tooMany}</p>
          ) : (
            <UndoAll
              programs={undo.programs}
              standing={undo.standing.map((one) => standingText(one, names))}
              choice={{ what }}
              action={reaches(person.role, "editor") ? undoEverywhereAction : null}
            />
          )}
        </section>
      )}
    </div>
  );
}
