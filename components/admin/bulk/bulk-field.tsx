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
      return <Field name={name} label={label} type="date" hint="Left blank, it is taken away" />;
    case "text":
      return <TextAreaField name={name} label={label} rows={3} hint="Left blank, it is taken away" />;
    case "line":
      return (
        <Field
          name={name}
          label={label}
          hint={input.hint ? `${input.hint}; left blank, it is taken away` : "Left blank, it is taken away"}
          {...(input.mode && { inputMode: input.mode })}
        />
      );
  }
}
