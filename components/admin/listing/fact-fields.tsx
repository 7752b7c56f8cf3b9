import { CheckGroup } from "@/components/ui/check-group";
import { Field, SelectField } from "@/components/ui/field";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { Typed } from "@/lib/form-state";
import { figureStateOptions, newFigureStateOptions, notLookedFor } from "@/lib/programs/listing/form";
import type { ValueField } from "@/lib/programs/model/fact-kinds";
import { factFields, factPaths } from "@/lib/programs/model/fact-table";
import { type Fact, facts, isCore } from "@/lib/programs/model/facts";
import { offersFor, type Reading } from "@/lib/reading/offers";
import { FoundOfFact } from "./found-on-page";

/** The fields of a fact: its values and where they come from. One that not every listing has opens when it is wanted. */
export function FactFields({ fact, typed, reading }: { fact: Fact; typed: Typed; reading: Reading | null }) {
  const fields = (
    <>
      <FoundOfFact fact={fact} reading={reading} typed={typed} />
      <div className="grid gap-x-6 sm:grid-cols-2">
        {factPaths(fact).map((path) => (
          <ValueInput key={path} name={path} field={factFields[path]} typed={typed[path] ?? []} />
        ))}
      </div>
      <Source fact={fact} typed={typed} />
    </>
  );
  if (isCore(fact)) {
    return (
      <section aria-label={facts[fact]} className="pb-2">
        {fields}
      </section>
    );
  }
  const state = typed[`provenance.${fact}.state`]?.[0] ?? notLookedFor;
  const said = factPaths(fact).some((path) => typed[path]?.some(Boolean));
  const isFound = reading !== null && offersFor(reading, fact).length > 0;
  return (
    <details open={said || isFound || state !== notLookedFor} className="border-b border-rule py-2">
      <summary className="py-1 text-sm font-semibold">
        {facts[fact]} <span className="font-normal text-soft">({said ? "known" : figureStateOptions[state]})</span>
      </summary>
      <div className="mt-2">{fields}</div>
    </details>
  );
}

/** A value in the control of its kind. */
function ValueInput({ name, field, typed }: { name: string; field: ValueField; typed: readonly string[] }) {
  const { asked: label, hint, control } = field;
  const value = typed[0] ?? "";
  switch (control.as) {
    case "choice":
      return (
        <SelectField
          name={name}
          label={label}
          value={value}
          options={{ "": control.none, ...control.options }}
          hint={hint}
        />
      );
    case "several":
      return <CheckGroup name={name} label={label} value={[...typed]} options={control.options} />;
    case "lines":
      return <TextAreaField name={name} label={label} value={value} rows={3} hint={hint} />;
    case "number":
      return <Field name={name} label={label} value={value} inputMode={control.mode} hint={hint} />;
    case "line":
      return <Field name={name} label={label} value={value} hint={hint} />;
  }
}

/** Where a fact comes from. */
function Source({ fact, typed }: { fact: Fact; typed: Typed }) {
  const path = `provenance.${fact}`;
  const of = (part: string) => typed[`${path}.${part}`]?.[0] ?? "";
  const options = of("state") === "listed" ? figureStateOptions : newFigureStateOptions;
  const name = facts[fact].toLowerCase();
  const label = (part: string) => `${part} of the ${name}`;
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      <SelectField
        name={`${path}.state`}
        label={label("State")}
        value={of("state")}
        options={options}
        hint="Leave it at “not known” and a value gets its state by whose page the source is."
      />
      <Field name={`${path}.sourceUrl`} label={label("Source")} value={of("sourceUrl")} type="url" inputMode="url" />
      <div className="grid grid-cols-2 gap-x-4">
        <Field
          name={`${path}.year`}
          label={label("Year")}
          value={of("year")}
          hint={fact === "cost" ? "2026 or 2025-2026; needed to publish" : "2026 or 2025-2026"}
        />
        <Field
          name={`${path}.checkedOn`}
          label={label("Last check")}
          value={of("checkedOn")}
          type="date"
          hint="Leave it, and it becomes today when the value or the source changes."
        />
      </div>
      <TextAreaField name={`${path}.note`} label={label("Note")} value={of("note")} />
      <details open={of("otherValue") !== ""} className="sm:col-span-2">
        <summary className="py-1 text-sm">Another source says otherwise</summary>
        <div className="grid gap-x-6 sm:grid-cols-2">
          <Field
            name={`${path}.otherValue`}
            label={`Another value of the ${name}`}
            value={of("otherValue")}
            hint="Typed as above. Of two values, the one that is worse for the program stands above."
          />
          <Field
            name={`${path}.otherSourceUrl`}
            label={`Page with another value of the ${name}`}
            value={of("otherSourceUrl")}
            type="url"
            inputMode="url"
          />
          <Field name={`${path}.otherYear`} label={`Year that page speaks for, ${name}`} value={of("otherYear")} />
          <Field
            name={`${path}.otherCheckedOn`}
            label={`Day that page was read, ${name}`}
            value={of("otherCheckedOn")}
            type="date"
          />
        </div>
      </details>
    </div>
  );
}
