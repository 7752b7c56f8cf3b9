"use client";

import { ActionForm } from "@/components/ui/action-form";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { FormAction } from "@/lib/form-state";
import type { Checked } from "@/lib/reading/check";
import { counted } from "@/lib/text/format";

/** The form that checks an institution’s file of programs, with what it found. */
export function FileCheck({ check }: { check: FormAction<Checked> }) {
  return (
    <ActionForm<Checked>
      id="file-check"
      action={check}
      submit="Check it"
      handOver={(checked) => <Found checked={checked} />}
    >
      <TextAreaField name="file" label="The file, or the page’s HTML" rows={10} />
    </ActionForm>
  );
}

function Found({ checked: { programs, faults } }: { checked: Checked }) {
  const wrong = faults.length === 0 ? "nothing is wrong" : `${counted(faults.length, "thing")} in it can’t be used`;
  return (
    <div className="mt-4">
      <p role="status" className="font-semibold">
        {counted(programs.length, "program")} can be read, {wrong}.
      </p>
      {faults.length > 0 && (
        <ul className="mt-2 list-disc space-y-1 pl-5 text-wrong [overflow-wrap:anywhere]">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {programs.map(({ id, name, facts }) => (
        <section key={id} aria-labelledby={`read-${id}`} className="mt-4">
          <h3 id={`read-${id}`} className="font-semibold [overflow-wrap:anywhere]">
            {name} {id !== "" && <span className="font-normal text-soft">#{id}</span>}
          </h3>
          {facts.length === 0 ? (
            <p className="text-soft">No fact is stated.</p>
          ) : (
            <dl className="mt-1 grid gap-x-4 text-[0.875rem] sm:grid-cols-[12rem_minmax(0,1fr)]">
              {facts.map(({ label, text }) => (
                <div key={label} className="contents">
                  <dt className="text-soft">{label}</dt>
                  <dd className="[overflow-wrap:anywhere]">{text}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      ))}
    </div>
  );
}
