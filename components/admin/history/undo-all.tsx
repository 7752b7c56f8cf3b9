import type { ComponentProps } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/lib/form-state";
import type { RecordedChanges } from "@/lib/programs/listing/fields";
import { count, counted } from "@/lib/text/format";
import { ProgramChanges } from "../bulk/batch-preview";

/** Programs whose changes are shown one by one. */
const mostShown = 500;

/** What undoing many changes in one step takes, what stands in its way, and the button where nothing does. */
export function UndoAll({
  programs,
  blocking,
  choice,
  action,
  why = "",
  folded = false,
  effects = [],
}: {
  programs: readonly { id: number; name: string; institution: string; changes: RecordedChanges; isPublic: boolean }[];
  /** Newer changes of others, in words. */
  blocking: readonly string[];
  /** What is undone and what was shown of it, by the names of the form's hidden fields. */
  choice: Readonly<Record<string, string>>;
  /** null: this person may not. */
  action: FormAction | null;
  /** The reason, where one was typed before. */
  why?: string;
  /** The page shows the changes already. */
  folded?: boolean;
  /** What readers get of programs, where that was worked out. */
  effects?: readonly { id: number; name: string; effects: readonly string[] }[];
}) {
  if (programs.length === 0 && blocking.length === 0) {
    return <p className="text-sm">Nothing of it is left to undo: every value is what it was before.</p>;
  }
  return (
    <>
      {blocking.length > 0 ? (
        <>
          <p className="mb-2 max-w-[62ch] text-sm">
            It can’t be undone in one step: some of it was changed again since, and nothing newer is overwritten.
          </p>
          <ul className="mb-5 list-disc pl-5 text-sm">
            {blocking.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : (
        action && (
          <>
            <Readers programs={programs} effects={effects} />
            <ActionForm
              id="undo-all"
              action={action}
              submit={`Undo it in ${counted(programs.length, "program")}`}
              quiet
            >
              {Object.entries(choice).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <Field name="why" label="Why (optional)" value={why} hint="One line, public in the history." />
            </ActionForm>
          </>
        )
      )}
      <details open={!folded && programs.length <= 30} className="mt-5">
        <summary className="mb-2 text-sm">What undoing changes</summary>
        <ProgramChanges lines={programs.slice(0, mostShown)} label="What undoing changes" />
        {programs.length > mostShown && (
          <p className="mt-2 text-sm">… and {count(programs.length - mostShown)} more.</p>
        )}
      </details>
    </>
  );
}

/** What readers get of it, before it is done. */
function Readers({ programs, effects }: Required<Pick<ComponentProps<typeof UndoAll>, "programs" | "effects">>) {
  const shown = programs.filter(({ isPublic }) => isPublic).length;
  const told = effects.filter((one) => one.effects.length > 0);
  return (
    <div className="mb-4 max-w-[65ch] text-sm">
      <p>
        {shown === 0
          ? "Readers don’t see it: no listing of these is public."
          : `Readers see it at once${programs.length === 1 ? "" : `, in ${count(shown)} of ${count(programs.length)} listings`}.`}
        {shown > 0 && effects.length > 0 && told.length === 0 && " No price and no filter changes by it."}
      </p>
      {told.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {told.map(({ id, name, effects: sentences }) => (
            <li key={id} className="[overflow-wrap:anywhere]">
              {name}: {sentences.join(" ")}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
