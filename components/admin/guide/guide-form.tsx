import { ActionForm } from "@/components/ui/action-form";
import { CheckField, Field } from "@/components/ui/field";
import { HiddenField } from "@/components/ui/hidden-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { emptyForm, type FormState, type Typed } from "@/lib/form-state";
import { guideFields, type GuideListKey as ListName, listOrder } from "@/lib/guides/editing/text";
import { figureText, type GuideFigure } from "@/lib/guides/model/figure";
import { KeepOnDevice } from "../listing/keep-on-device";
import { IntentBar, IntentButton } from "../shell/intent-buttons";
import { FigureKeyField, figureKeysId } from "./figure-key-field";
import { GuideList } from "./guide-list";
import { ProseField, type ProsePreview } from "./prose-field";

const formId = "guide";

const hints: Partial<Record<ListName, string>> = {
  sections: "In the order of the page. A picture or list belongs to its section; a guide has each kind once.",
  tiles: "At most three, under the summary.",
  figures: "Every number of the guide, with its source. A figure that is merely claimed has none.",
  changes: "What the page says of its changes, newest first. “What changed” below adds to it.",
};

/** The one form for a guide; the buttons say what they do to it. */
export function GuideForm({
  address,
  opened,
  typed,
  sent,
  faults,
  shared,
  action,
  preview,
  saved,
}: {
  /** What of the page’s address the form depends on: another one makes it begin anew. */
  address: string;
  /** The guide, the version that the form began with, and its status then. */
  opened: { slug: string; version: number; status: string };
  /** What stands in the fields at first. */
  typed: Typed;
  /** Whether that was sent once and came back, with these faults. */
  sent: boolean;
  faults: FormState["faults"];
  /** The figures that all guides share. */
  shared: readonly GuideFigure[];
  action: (state: FormState, form: FormData) => Promise<FormState>;
  preview: ProsePreview;
  saved: boolean;
}) {
  const { slug, version, status } = opened;
  const of = (name: string) => typed[name]?.[0] ?? "";
  const plain = Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, [...values]]));
  const keys = (typed["order.figures"] ?? []).map((id) => of(`figures.${id}.key`));
  return (
    <>
      <KeepOnDevice formId={formId} program={`guide-${slug}`} version={version} saved={saved} />
      <ActionForm
        // Of the address alone, or without scripts the answer to a post would not be known for this form's.
        key={address}
        id={formId}
        action={action}
        // Whatever takes the focus comes to stand above the buttons at the window's edge.
        className="[&_:is(input,select,textarea)]:scroll-mb-24"
        initial={sent ? { ...emptyForm, faults, typed: plain } : emptyForm}
        buttons={<Buttons status={status} />}
      >
        {/* Enter in a field presses the first button there is: none that moves or removes something. */}
        <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
          Save
        </button>
        <HiddenField name="guide" value={slug} />
        <HiddenField name="version" value={version} />
        <HiddenField name="status" value={status} />
        <datalist id={figureKeysId}>
          {keys.filter(Boolean).map((key) => (
            <option key={key} value={key} />
          ))}
          {shared.map((figure) => (
            <option key={`shared ${figure.key}`} value={figure.key}>
              {figureText(figure)}
            </option>
          ))}
        </datalist>
        <fieldset className="border-t border-ink pt-3 pb-2">
          <legend className="float-left mb-3 w-full font-serif text-[1.3125rem] font-semibold">What it is</legend>
          <div className="clear-both grid gap-x-6 sm:grid-cols-2">
            <Field name="name" label={guideFields.name} value={of("name")} hint="As lists and programs call it." />
            <Field name="title" label={guideFields.title} value={of("title")} hint="Above its page." />
            <Field name="kicker" label={guideFields.kicker} value={of("kicker")} hint="A few words above the title." />
            <Field name="reviewed" label={guideFields.reviewed} value={of("reviewed")} type="date" hint="The day." />
            <Field
              name="query"
              label={guideFields.query}
              value={of("query")}
              hint="The directory’s address after “?”: subject=robotics&degree=masters."
            />
            <Field name="category" label={guideFields.category} value={of("category")} hint="Above its programs." />
            <Field
              name="growth.label"
              label={guideFields["growth.label"]}
              value={of("growth.label")}
              hint="The occupations that are projected."
            />
            <FigureKeyField name="growth.figure" label={guideFields["growth.figure"]} value={of("growth.figure")} />
          </div>
          <CheckField name="hot" label={guideFields.hot} checked={of("hot") === "yes"} />
          <ProseField
            name="summary"
            label={guideFields.summary}
            value={of("summary")}
            rows={6}
            preview={preview}
            isInline={false}
          />
          <TextAreaField
            name="names"
            label={guideFields.names}
            value={of("names")}
            rows={3}
            hint="One on each line (GPT-4): their digits need no source."
          />
        </fieldset>
        {listOrder.map((list) => (
          <GuideList key={list} list={list} typed={typed} hint={hints[list]} preview={preview} />
        ))}
        <SharedFigures shared={shared} />
        <div className="border-t border-ink pt-4">
          <div className="grid gap-x-6 sm:grid-cols-2">
            <Field
              name="changed"
              label="What changed (optional)"
              value={of("changed")}
              hint="One sentence for readers; the page shows it with today’s date."
            />
            <Field name="why" label="Why (optional)" value={of("why")} hint="One line, for the history." />
          </div>
        </div>
      </ActionForm>
    </>
  );
}

/** The figures that every guide may refer to, to look up their keys. */
function SharedFigures({ shared }: { shared: readonly GuideFigure[] }) {
  return (
    <details className="mb-4">
      <summary className="text-sm font-semibold">Figures that all guides share: {shared.length}</summary>
      <ul className="mt-2 space-y-1 text-[0.8125rem]">
        {shared.map((figure) => (
          <li key={figure.key} className="[overflow-wrap:anywhere]">
            <code>{figure.key}</code>: {figureText(figure)}
            {figure.year && `, ${figure.year}`}
            {figure.area && `, ${figure.area}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Buttons({ status }: { status: string }) {
  return (
    <IntentBar>
      {status === "published" ? (
        <>
          <IntentButton intent="save">Publish changes</IntentButton>
          <IntentButton intent="draft" quiet>
            Take back to draft
          </IntentButton>
        </>
      ) : (
        <>
          <IntentButton intent="save" quiet>
            Save draft
          </IntentButton>
          <IntentButton intent="publish">Publish</IntentButton>
        </>
      )}
      <IntentButton intent="preview" quiet>
        Preview
      </IntentButton>
    </IntentBar>
  );
}
