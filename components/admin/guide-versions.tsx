import type { FormState } from "@/lib/form-state";
import { counted } from "@/lib/format";
import type { Difference } from "@/lib/guides/difference";
import type { GuideVersion } from "@/lib/guides/history";
import { origins } from "@/lib/programs/vocabulary";
import { GuideDifferences } from "./guide-differences";
import { VersionEntry } from "./versions";

/** A version of a guide in its history. */
export function GuideVersionEntry({
  slug,
  version: { origin, ...version },
  who,
  differences,
  latest,
  restore,
}: {
  slug: string;
  version: GuideVersion;
  who: string;
  /** From the version before; null: there is none. */
  differences: readonly Difference[] | null;
  latest: number;
  /** null: this person may not. */
  restore: ((state: FormState, form: FormData) => Promise<FormState>) | null;
}) {
  const { at, why } = version;
  return (
    <VersionEntry
      of={{ page: `/admin/guides/${slug}`, field: "guide", value: slug }}
      how={origin === "seed" ? "as it was loaded" : origins[origin]}
      {...{ version: version.version, latest, who, at, why, restore }}
    >
      {differences && (
        <details open={differences.length <= 3} className="mt-2">
          <summary className="text-sm">{counted(differences.length, "field")}</summary>
          <div className="mt-2">
            <GuideDifferences differences={differences} />
          </div>
        </details>
      )}
    </VersionEntry>
  );
}
