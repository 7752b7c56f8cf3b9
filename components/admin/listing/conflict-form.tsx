import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/radio-group";
import type { FormState } from "@/lib/form-state";
import { fieldLabel, fieldText } from "@/lib/programs/listing/field-text";
import { facts } from "@/lib/programs/model/facts";
import { choicesOf, type FieldChoice } from "@/lib/programs/review/choose";
import type { Conflicted } from "@/lib/programs/review/review";
import { capitalized } from "@/lib/text/format";
import { BackToForm } from "../shell/back-to-form";

/**
 * What two editors both changed: as it was, as the other made it and as you did, to choose for each field. A figure
 * is chosen whole: its values with their state, source, year, day and note.
 */
export function ConflictForm({
  found: { conflicts, merged, taken, version },
  edit,
  back,
  action,
}: {
  found: Conflicted;
  /** Id of what waits for the choice. */
  edit: string;
  back: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
}) {
  return (
    <>
      <p className="mb-5 max-w-[65ch]">
        Someone else saved while you were editing. Where you changed different things, both changes stay
        {taken.length > 0 && ` (theirs: ${taken.map(fieldLabel).join(", ")})`}. These you both changed; nothing is saved
        until you choose. A figure is one thing: its value goes with its own source, year and day.
      </p>
      <ActionForm id="conflict" action={action} submit="Continue with these">
        <input type="hidden" name="edit" value={edit} />
        <input type="hidden" name="version" value={version} />
        {choicesOf({ conflicts, merged }).map((choice) => (
          <RadioGroup
            key={choice.name}
            name={`choice.${choice.name}`}
            label={choice.figure ? facts[choice.figure] : fieldLabel(choice.name)}
            options={[
              { value: "yours", label: "Yours", text: sideText(choice, "yours") },
              { value: "theirs", label: "Theirs", text: sideText(choice, "theirs") },
              { value: "base", label: "As it was", text: sideText(choice, "base") },
            ]}
          />
        ))}
      </ActionForm>
      <BackToForm href={back} />
    </>
  );
}

/** One side of a choice; of a figure each of its fields that any side has, on a line of its own. */
function sideText({ figure, paths, sides }: FieldChoice, side: keyof FieldChoice["sides"]): string {
  const said = (path: (typeof paths)[number]) => Object.values(sides).some((of) => (of(path) ?? "") !== "");
  const shown = figure ? paths.filter(said) : paths;
  const line = (path: (typeof paths)[number]) => fieldText(path, sides[side](path));
  return shown.map((path) => (figure ? `${partLabel(path)}: ${line(path)}` : line(path))).join("\n");
}

/** "Total price", "Source": the figure itself stands above. */
function partLabel(path: string): string {
  return capitalized(fieldLabel(path).replace(/^.*: /, ""));
}
