import type { ReactNode } from "react";
import { CheckGroup } from "@/components/ui/check-group";
import { Field, SelectField } from "@/components/ui/field";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { TaggableGuide } from "@/lib/programs/editing";
import { audiences, newSureness, sureness, type Typed } from "@/lib/programs/form";
import { degrees, deliveryModes, type Figure, states, subjects } from "@/lib/programs/vocabulary";

type Skills = TaggableGuide["skills"];

const choose = { "": "Choose …" };

/** Every field of a listing, in groups; `typed` is what stands in them at first. */
export function ListingGroups({
  typed,
  institutions,
  guides,
  isNew,
}: {
  typed: Typed;
  guides: readonly TaggableGuide[];
  institutions: Readonly<Record<string, string>>;
  isNew: boolean;
}) {
  const of = (name: string) => typed[name]?.[0] ?? "";
  return (
    <>
      <Group title="What it is">
        <div className="grid gap-x-6 sm:grid-cols-2">
          <SelectField
            name="institution"
            label="Institution"
            value={of("institution")}
            options={{ ...choose, ...institutions }}
          />
          <Field name="name" label="Name" value={of("name")} />
          <SelectField name="degree" label="Degree" value={of("degree")} options={{ ...choose, ...degrees }} />
          <SelectField name="subject" label="Subject" value={of("subject")} options={{ ...choose, ...subjects }} />
          <Field
            name="slug"
            label="Address"
            value={of("slug")}
            hint={
              isNew
                ? "The part after /programs/. Left blank, it is made of institution and name."
                : "The part after /programs/. An old one goes on leading here."
            }
          />
        </div>
      </Group>
      <Group title="Where it is taught">
        <div className="grid gap-x-6 sm:grid-cols-2">
          <Field name="city" label="City" value={of("city")} />
          <SelectField name="state" label="State" value={of("state")} options={{ ...choose, ...states }} />
        </div>
      </Group>
      <Group title="Delivery">
        <CheckGroup name="delivery" label="Ways of delivery" value={typed.delivery ?? []} options={deliveryModes} />
        <Source figure="delivery" name="delivery" typed={typed} />
      </Group>
      <Group title="Duration">
        <Field name="durationMonths" label="Months" value={of("durationMonths")} inputMode="numeric" />
        <Source figure="duration" name="duration" typed={typed} />
      </Group>
      <Group title="Credits">
        <Field name="credits" label="Number of credits" value={of("credits")} inputMode="decimal" />
        <Source figure="credits" name="credits" typed={typed} />
      </Group>
      <Group title="Price">
        <div className="grid gap-x-6 sm:grid-cols-2">
          <Field name="perCreditCents" label="Per credit, in $" value={of("perCreditCents")} inputMode="decimal" />
          <SelectField name="residency" label="Who pays this" value={of("residency")} options={audiences} />
          <Field name="totalCost" label="In total, in $" value={of("totalCost")} inputMode="numeric" />
          <Field
            name="totalCostOutOfState"
            label="In total from out of state, in $"
            value={of("totalCostOutOfState")}
            inputMode="numeric"
          />
        </div>
        <Source figure="cost" name="price" typed={typed} />
      </Group>
      <Group title="Links">
        <Field
          name="website"
          label="The program’s own page"
          value={of("website")}
          type="url"
          inputMode="url"
          hint="At the institution. The pages that state a figure stand with the figure."
        />
      </Group>
      <Group title="Guides and skills">
        {guides.map(({ slug, name, skills }) => (
          <Guide key={slug} path={slug} name={name} skills={skills} typed={typed} />
        ))}
      </Group>
      <Group title="Note">
        <TextAreaField name="note" label="Note" value={of("note")} rows={3} hint="Public, under the figures." />
      </Group>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="border-t border-ink pt-3 pb-2">
      <legend className="float-left mb-3 w-full font-serif text-[21px] font-semibold">{title}</legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}

/** Whether a program belongs to a guide and which of its skills it teaches: each with where that is said. */
function Guide({ path, name, skills, typed }: { path: string; name: string; skills: Skills; typed: Typed }) {
  const fields = [
    { path: `guides.${path}`, label: "The whole program is about it" },
    ...skills.map((skill) => ({ path: `skills.${path}/${skill.slug}`, label: `Teaches ${skill.name}` })),
  ];
  const said = fields.filter((field) => typed[field.path]?.[0]).length;
  return (
    <details open={said > 0} className="border-b border-rule py-2">
      <summary className="py-1 text-sm font-semibold">
        {name} <span className="font-normal text-soft">({said === 0 ? "not tagged" : `${said} said`})</span>
      </summary>
      <p className="mt-1 mb-3 text-[13px] text-soft">
        Write where it is said, such as “in the program’s title”. Blank: not said.
      </p>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {fields.map((field) => (
          <Field key={field.path} name={field.path} label={field.label} value={typed[field.path]?.[0] ?? ""} />
        ))}
      </div>
    </details>
  );
}

/** Where a figure comes from. */
function Source({ figure, name, typed }: { figure: Figure; name: string; typed: Typed }) {
  const path = `provenance.${figure}`;
  const of = (part: string) => typed[`${path}.${part}`]?.[0] ?? "";
  const options = of("state") === "listed" ? sureness : newSureness;
  const label = (part: string) => `${part} of the ${name}`;
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      <SelectField name={`${path}.state`} label={label("State")} value={of("state")} options={options} />
      <Field name={`${path}.sourceUrl`} label={label("Source")} value={of("sourceUrl")} type="url" inputMode="url" />
      <div className="grid grid-cols-2 gap-x-4">
        <Field name={`${path}.year`} label={label("Year")} value={of("year")} hint="2026 or 2025-2026" />
        <Field
          name={`${path}.checkedOn`}
          label={label("Last check")}
          value={of("checkedOn")}
          type="date"
          hint="The day"
        />
      </div>
      <TextAreaField name={`${path}.note`} label={label("Note")} value={of("note")} />
    </div>
  );
}
