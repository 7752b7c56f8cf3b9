import type { Metadata } from "next";
import { UndoAll } from "@/components/admin/history/undo-all";
import { PageTitle, SectionTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { lookup } from "@/lib/closed-list";
import { reader } from "@/lib/database/db";
import { choiceOf } from "@/lib/editing/links";
import { digitsIn } from "@/lib/parse";
import { peopleNames } from "@/lib/people/people";
import { includesRole } from "@/lib/people/roles";
import { origins } from "@/lib/programs/model/vocabulary";
import { changedBy } from "@/lib/programs/records/history";
import { previewUndo } from "@/lib/programs/saving/reversals";
import { blockingText, tooMany } from "@/lib/programs/saving/undo-text";
import { counted } from "@/lib/text/format";
import { undoEverywhereAction } from "./actions";

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
  const what = Object.hasOwn(choices, first("what")) ? first("what") : "";
  const choice = choiceOf(what);
  const done = digitsIn(first("done"));
  const undo = choice && (await previewUndo(reader(), choice));
  return (
    <div className="max-w-[60rem]">
      <PageTitle>Undo changes</PageTitle>
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
          <label className="min-w-0 text-[0.8125rem] font-semibold">
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
          <SectionTitle id="undo">{lookup(choices, what)}</SectionTitle>
          {undo === null ? (
            <p className="text-sm">{tooMany}</p>
          ) : (
            <UndoAll
              programs={undo.programs}
              blocking={undo.blocking.map((one) => blockingText(one, names))}
              choice={{ what, shown: undo.shown }}
              why={first("why")}
              action={includesRole(person.role, "editor") ? undoEverywhereAction : null}
            />
          )}
        </section>
      )}
    </div>
  );
}
