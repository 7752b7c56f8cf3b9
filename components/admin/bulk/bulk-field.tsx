import { CheckGroup } from "@/components/ui/check-group";
import { Field, SelectField } from "@/components/ui/field";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { BulkField } from "@/lib/bulk/fields";

/** The new value of one field, typed as the listing form types it; blank where that means none. */
export function BulkFieldInput({ name, field: { label, input } }: { name: string; field: BulkField }) {
  switch (input.kind) {
    case "choice":
      return <SelectField name={name} label={label} options={input.options} />;
    case "several":
      return <CheckGroup name={name} label={label} value={[]} options={input.options} />;
    case "day":
      return <Field name={name} label={label} type="date" hint="Blank: none" />;
    case "text":
      return <TextAreaField name={name} label={label} rows={3} hint="Blank: none" />;
    case "line":
      return (
        <Field
          name={name}
          label={label}
          hint={input.hint ? `${input.hint}; blank: none` : "Blank: none"}
          {...(input.mode && { inputMode: input.mode })}
        />
      );
  }
}
