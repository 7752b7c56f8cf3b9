import type { Difference } from "@/lib/guides/editing/difference";
import type { GuideVersion } from "@/lib/guides/editing/history";
import { origins } from "@/lib/programs/model/vocabulary";
import { counted } from "@/lib/text/format";
import { VersionEntry } from "../history/versions";
import { GuideDifferences } from "./guide-differences";

/** A version of a guide in its history. */
export function GuideVersionEntry({
  slug,
  version: { origin, ...version },
  who,
  differences,
  latest,
  mayRestore,
}: {
  slug: string;
  version: GuideVersion;
  who: string;
  /** From the version before; null: there is none. */
  differences: readonly Difference[] | null;
  latest: number;
  mayRestore: boolean;
}) {
  const { at, why } = version;
  return (
    <VersionEntry
      page={`/admin/guides/${slug}`}
      how={origin === "seed" ? "as it was loaded" : origins[origin]}
      {...{ version: version.version, latest, who, at, why, mayRestore }}
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
