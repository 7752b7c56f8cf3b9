"use client";

import { ActionForm, useField } from "@/components/ui/action-form";
import { Field, SelectField } from "@/components/ui/field";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { FormAction } from "@/lib/form-state";
import { degrees } from "@/lib/programs/model/vocabulary";

/** The form by which a visitor says that a program is missing; it begins with what its address names. */
export function ProposalForm({
  institution,
  degree,
  send,
}: {
  institution: string;
  degree: string;
  send: FormAction<never>;
}) {
  return (
    <ActionForm<never> id="proposal" action={send} submit="Propose it" className="max-w-[40rem]" handOver={() => null}>
      <Field
        name="url"
        label="Address of its page"
        hint="On the institution’s own site: https://… Where you don’t know it, name the institution and the program."
        type="url"
        inputMode="url"
      />
      <Field name="institution" label="Institution" value={institution} />
      <Field name="name" label="Name of the program" hint="As the institution writes it" />
      <SelectField
        name="degree"
        label="Degree or certificate"
        value={degree}
        options={{ "": "Not sure", ...degrees }}
      />
      <TextAreaField
        name="message"
        label="Anything else we should know"
        hint="Not needed. Please no names and no addresses of people."
      />
      <Unseen />
    </ActionForm>
  );
}

/** A field that no person sees: programs that fill in every form give themselves away. */
function Unseen() {
  const { id, typed } = useField("leave");
  return (
    <div className="absolute -left-[200vw]" aria-hidden="true">
      <label htmlFor={id}>Leave this empty</label>
      <input id={id} name="leave" type="text" tabIndex={-1} autoComplete="off" defaultValue={typed?.[0] ?? ""} />
    </div>
  );
}
