import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/radio-group";
import type { FormState } from "@/lib/form-state";
import { piecesOf } from "@/lib/guides/editing/difference";
import type { MergedGuide } from "@/lib/guides/editing/merge";
import { BackToForm } from "../shell/back-to-form";
import { Pieces } from "./guide-pieces";

/** What two editors both changed in a guide: as it was, and what each made of it, to choose for each part. */
export function GuideConflictForm({
  merged: { conflicts, taken },
  version,
  edit,
  back,
  action,
}: {
  merged: MergedGuide;
  /** The version of theirs. */
  version: number;
  /** Id of what waits for the choice. */
  edit: string;
  back: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
}) {
  return (
    <>
      <p className="mb-5 max-w-[65ch]">
        Someone else saved while you were editing. Where you changed different parts, both changes stay
        {taken.length > 0 && ` (theirs: ${taken.join(", ")})`}. These you both changed; nothing is saved until you
        choose. Underlined words were added, struck ones taken out.
      </p>
      <ActionForm id="conflict" action={action} submit="Save with these">
        <input type="hidden" name="edit" value={edit} />
        <input type="hidden" name="version" value={version} />
        {Object.entries(conflicts).map(([path, { label, base, theirs, yours }]) => (
          <RadioGroup
            key={path}
            name={`choice.${path}`}
            label={label}
            options={[
              { value: "yours", label: "Yours", text: <Pieces pieces={piecesOf(base, yours)} /> },
              { value: "theirs", label: "Theirs", text: <Pieces pieces={piecesOf(base, theirs)} /> },
              { value: "base", label: "As it was", text: base },
            ]}
          />
        ))}
      </ActionForm>
      <BackToForm href={back} />
    </>
  );
}
