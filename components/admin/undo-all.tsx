import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/lib/action";
import { count, counted } from "@/lib/format";
import type { Changes } from "@/lib/programs/listing-fields";
import { ProgramChanges } from "./batch-preview";

/** Programs whose changes are shown one by one. */
const mostShown = 500;

/** What undoing many changes in one step takes, what stands in its way, and the button where nothing does. */
export function UndoAll({
  programs,
  standing,
  choice,
  action,
  folded = false,
}: {
  programs: readonly { id: number; name: string; institution: string; changes: Changes }[];
  /** Newer changes of others, in words. */
  standing: readonly string[];
  /** What is undone, by the name of the form's hidden field. */
  choice: Readonly<Record<string, string>>;
  /** null: this person may not. */
  action: FormAction | null;
  /** The page shows the changes already. */
  folded?: boolean;
}) {
  if (programs.length === 0 && standing.length === 0) {
    return <p className="text-sm">Nothing of it is left to undo: every value is what it was before.</p>;
  }
  return (
    <>
      {standing.length > 0 ? (
        <>
          <p className="mb-2 max-w-[62ch] text-sm">
            It can’t be undone in one step: newer changes stand on it. Nothing is overwritten.
          </p>
          <ul className="mb-5 list-disc pl-5 text-sm">
            {standing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : (
        action && (
          <ActionForm id="undo-all" action={action} submit={`Undo it in ${counted(programs.length, "program")}`} quiet>
            {Object.entries(choice).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Field name="why" label="Why (optional)" hint="One line, public in the history." />
          </ActionForm>
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
