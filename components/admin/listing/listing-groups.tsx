import type { ReactNode } from "react";
import { CheckGroup } from "@/components/ui/check-group";
import { Field, SelectField } from "@/components/ui/field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { keysOf } from "@/lib/closed-list";
import type { Typed } from "@/lib/form-state";
import type { TaggableGuide } from "@/lib/guides/editing/editing";
import { factGroups } from "@/lib/programs/model/fact-row";
import { factTable } from "@/lib/programs/model/fact-table";
import { facts } from "@/lib/programs/model/facts";
import { degrees, states, subjects } from "@/lib/programs/model/vocabulary";
import type { Reading } from "@/lib/reading/offers";
import { IntentButton } from "../shell/intent-buttons";
import { FactFields } from "./fact-fields";

type Skills = TaggableGuide["skills"];

const choose = { "": "Choose …" };

/** Every field of a listing, in groups; `typed` is what stands in them at first. */
export function ListingGroups({
  typed,
  institutions,
  guides,
  isNew,
  reading,
}: {
  typed: Typed;
  /** What its page says, where that was read. */
  reading: Reading | null;
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
          <div className="sm:col-span-2">
            <CheckGroup
              name="alsoSubjects"
              label="Also on"
              value={[...(typed.alsoSubjects ?? [])]}
              options={subjects}
            />
          </div>
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
      {keysOf(factGroups).map((group) => (
        <Group key={group} title={factGroups[group]}>
          {keysOf(facts)
            .filter((fact) => factTable[fact].group === group)
            .map((fact) => (
              <FactFields key={fact} fact={fact} typed={typed} reading={reading} />
            ))}
        </Group>
      ))}
      <Group title="Links">
        <Field
          name="website"
          label="The program’s own page"
          value={of("website")}
          type="url"
          inputMode="url"
          hint="At the institution. The pages that state a figure stand with the figure."
        />
        <IntentButton intent="read" quiet>
          Read this page
        </IntentButton>
      </Group>
      <Group title="Guides and skills">
        {guides.map(({ slug, name, skills }) => (
          <Guide key={slug} path={slug} name={name} skills={skills} typed={typed} />
        ))}
      </Group>
      <Group title="Notes">
        <TextAreaField
          name="note"
          label="Note for readers"
          value={of("note")}
          rows={3}
          hint="Public, under the figures."
        />
        <TextAreaField
          name="editorsNote"
          label="Note for editors"
          value={of("editorsNote")}
          rows={3}
          hint="Only editors see it: what is doubtful, what is to be looked up."
        />
      </Group>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="border-t border-ink pt-3 pb-2">
      <legend className="float-left mb-3 w-full font-serif text-[1.3125rem] font-semibold">{title}</legend>
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
      <p className="mt-1 mb-3 text-[0.8125rem] text-soft">
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
