import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { HiddenField } from "@/components/ui/hidden-field";
import { emptyForm, type FormState, type Typed } from "@/lib/form-state";
import type { TaggableGuide } from "@/lib/guides/editing/editing";
import { readingField, readingIn } from "@/lib/reading/offers";
import { IntentBar, IntentButton } from "../shell/intent-buttons";
import { FoundInAll } from "./found-on-page";
import { KeepOnDevice } from "./keep-on-device";
import { ListingGroups } from "./listing-groups";
import { LooksLike } from "./looks-like";

/** What the listing form is about: the program's id (null: a new one), the version it began with, its status then. */
export type OpenedListing = {
  id: number | null;
  version: number;
  status: "draft" | "published" | "withdrawn";
  publishAt: Date | null;
};

const formId = "listing";

/** The one form for a listing, new or not; the buttons say what they do to it. */
export function ListingForm({
  address,
  opened,
  typed,
  sent,
  faults,
  institutions,
  guides,
  action,
  saved,
  mayEdit = true,
}: {
  /** What of the page's address the form depends on: another one makes it begin anew. */
  address: string;
  opened: OpenedListing;
  /** What stands in the fields at first. */
  typed: Typed;
  /** Whether that was sent once and came back, with these faults. */
  sent: boolean;
  faults: FormState["faults"];
  institutions: Readonly<Record<string, string>>;
  guides: readonly TaggableGuide[];
  action: (state: FormState, form: FormData) => Promise<FormState>;
  saved: boolean;
  /** Whether whoever looks may change anything; else the fields only show what stands in them. */
  mayEdit?: boolean;
}) {
  const { id, version, status, publishAt } = opened;
  const reading = readingIn(typed);
  const plain = Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, [...values]]));
  return (
    <>
      {mayEdit && <KeepOnDevice formId={formId} program={String(id ?? "new")} version={version} saved={saved} />}
      <ActionForm
        // Of the address alone, or without scripts the answer to a post would not be known for this form's.
        key={address}
        id={formId}
        action={action}
        // Whatever takes the focus comes to stand above the buttons at the window's edge.
        className="[&_:is(input,select,textarea)]:scroll-mb-24"
        initial={sent ? { ...emptyForm, faults, typed: plain } : emptyForm}
        buttons={mayEdit ? <Buttons status={status} scheduled={publishAt !== null} /> : <ReadOnly />}
      >
        <fieldset disabled={!mayEdit} className="contents">
          {/* What Enter in a field does: it presses the first button of a form, which is no one that reads or takes. */}
          <button type="submit" name="intent" value="save" hidden tabIndex={-1} />
          {reading && <HiddenField name={readingField} value={JSON.stringify(reading)} />}
          {reading && <FoundInAll reading={reading} typed={typed} />}
          <HiddenField name="program" value={id ?? ""} />
          <HiddenField name="version" value={version} />
          {typed.report?.[0] && <HiddenField name="report" value={typed.report[0]} />}
          <LooksLike formId={formId} except={id} />
          <ListingGroups
            typed={typed}
            institutions={institutions}
            guides={guides}
            isNew={id === null}
            reading={reading}
          />
          <div className="border-t border-ink pt-4">
            <div className="grid gap-x-6 sm:grid-cols-2">
              <Field
                name="why"
                label="Why (optional)"
                value={typed.why?.[0] ?? ""}
                hint="One line, public in the history."
              />
              {status === "draft" && (
                <Field
                  name="publishAt"
                  label="Publish later (optional)"
                  type="datetime-local"
                  value={typed.publishAt?.[0] ?? publishAt?.toISOString().slice(0, 16) ?? ""}
                  hint="A time in UTC. Left blank, “Publish” publishes at once."
                />
              )}
            </div>
          </div>
        </fieldset>
      </ActionForm>
    </>
  );
}

function ReadOnly() {
  return <p className="border-t border-rule py-3 text-sm">You may read this listing; editors change it.</p>;
}

function Buttons({ status, scheduled }: { status: OpenedListing["status"]; scheduled: boolean }) {
  return (
    <IntentBar>
      {status === "draft" && (
        <>
          <IntentButton intent="save" quiet>
            {scheduled ? "Save draft, not to be published" : "Save draft"}
          </IntentButton>
          <IntentButton intent="publish">Publish</IntentButton>
        </>
      )}
      {status === "published" && (
        <>
          <IntentButton intent="save">Publish changes</IntentButton>
          <IntentButton intent="withdraw" quiet>
            Withdraw
          </IntentButton>
          <IntentButton intent="draft" quiet>
            Take back to draft
          </IntentButton>
        </>
      )}
      {status === "withdrawn" && (
        <>
          <IntentButton intent="save">Save, still withdrawn</IntentButton>
          <IntentButton intent="publish" quiet>
            Publish again
          </IntentButton>
          <IntentButton intent="draft" quiet>
            Take back to draft
          </IntentButton>
        </>
      )}
      <IntentButton intent="preview" quiet>
        Preview
      </IntentButton>
    </IntentBar>
  );
}
