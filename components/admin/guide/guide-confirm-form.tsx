import { ActionForm } from "@/components/ui/action-form";
import { SectionTitle } from "@/components/ui/page";
import type { FormAction } from "@/lib/form-state";
import type { Difference } from "@/lib/guides/editing/difference";
import { BackToForm } from "../shell/back-to-form";
import { GuideDifferences } from "./guide-differences";

/** What publishing a guide or taking it back does for readers, before it is done. */
export function GuideConfirmForm({
  slug,
  publishes,
  differences,
  version,
  edit,
  back,
  action,
}: {
  slug: string;
  /** Whether it becomes public; else it was and will not be any more. */
  publishes: boolean;
  differences: readonly Difference[];
  version: number;
  /** Id of what waits to be confirmed. */
  edit: string;
  back: string;
  action: FormAction;
}) {
  return (
    <>
      <p className="mb-5 max-w-[65ch]">
        {publishes
          ? `Readers see it at once at /guides/${slug}, and lists, searches and programs lead to it.`
          : `Readers lose it at once: /guides/${slug} answers “not found”, and no list, search or program leads to it any more. The text stays here as a draft.`}
      </p>
      <section aria-labelledby="changes" className="mb-7">
        <SectionTitle id="changes">What changes</SectionTitle>
        <GuideDifferences differences={differences} />
      </section>
      <ActionForm id="confirm" action={action} submit={publishes ? "Publish this guide" : "Take it back to draft"}>
        <input type="hidden" name="edit" value={edit} />
        <input type="hidden" name="version" value={version} />
      </ActionForm>
      <BackToForm href={back} />
    </>
  );
}
