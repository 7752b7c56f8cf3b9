import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/radio-group";
import type { FormState } from "@/lib/form-state";
import { fieldLabel, fieldText } from "@/lib/programs/field-text";
import type { Review } from "@/lib/programs/review";

/** What two editors both changed: as it was, as the other made it and as you did, to choose for each field. */
export function ConflictForm({
  found: { conflicts, taken, version },
  attempt,
  back,
  action,
}: {
  found: Extract<Review, { kind: "conflict" }>;
  /** Id of what waits for the choice. */
  attempt: string;
  back: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
}) {
  return (
    <>
      <p className="mb-5 max-w-[65ch]">
        Someone else saved while you were editing. Where you changed different fields, both changes stay
        {taken.length > 0 && ` (theirs: ${taken.map(fieldLabel).join(", ")})`}. These you both changed; nothing is saved
        until you choose.
      </p>
      <ActionForm id="conflict" action={action} submit="Continue with these">
        <input type="hidden" name="attempt" value={attempt} />
        <input type="hidden" name="version" value={version} />
        {Object.entries(conflicts).map(([path, { base, theirs, yours }]) => (
          <RadioGroup
            key={path}
            name={`choice.${path}`}
            label={fieldLabel(path)}
            options={[
              { value: "yours", label: "Yours", text: fieldText(path, yours) },
              { value: "theirs", label: "Theirs", text: fieldText(path, theirs) },
              { value: "base", label: "As it was", text: fieldText(path, base) },
            ]}
          />
        ))}
      </ActionForm>
      <p className="mt-4 text-sm">
        <Link prefetch={false} href={back}>
          Back to the form
        </Link>
        <span className="text-soft">, with everything you typed.</span>
      </p>
    </>
  );
}
