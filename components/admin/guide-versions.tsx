import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import type { FormState } from "@/lib/form-state";
import { counted, moment } from "@/lib/format";
import type { Difference } from "@/lib/guides/difference";
import type { GuideVersion } from "@/lib/guides/history";
import { origins } from "@/lib/programs/vocabulary";
import { GuideDifferences } from "./guide-differences";

/** A version of a guide: its circumstances, what it changed, and the ways back to it. */
export function GuideVersionEntry({
  slug,
  version: { version, at, why, origin },
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
  return (
    <li className="py-4">
      <h3 className="font-sans text-[15px]">
        Version {version}: {origin === "seed" ? "as it was loaded" : origins[origin]}
      </h3>
      <p className="text-sm text-soft">
        {who}, {moment(at)}
      </p>
      {why && <p className="mt-1 max-w-[65ch] text-sm [overflow-wrap:anywhere]">{why}</p>}
      {differences && (
        <details open={differences.length <= 3} className="mt-2">
          <summary className="text-sm">{counted(differences.length, "field")}</summary>
          <div className="mt-2">
            <GuideDifferences differences={differences} />
          </div>
        </details>
      )}
      {version < latest && (
        <div className="mt-3 flex flex-wrap items-center gap-4 text-sm">
          <Link prefetch={false} href={`/admin/guides/${slug}/history?from=${version}&to=${latest}`}>
            Compare with now
          </Link>
          {restore && (
            <ActionForm id={`restore-${version}`} action={restore} submit={`Restore version ${version}`} quiet>
              <input type="hidden" name="guide" value={slug} />
              <input type="hidden" name="version" value={version} />
              <input type="hidden" name="seen" value={latest} />
            </ActionForm>
          )}
        </div>
      )}
    </li>
  );
}

/** The choice of two versions to see what differs between them. */
export function CompareGuideVersions({
  slug,
  versions,
  from,
  to,
}: {
  slug: string;
  /** Newest first; at least two. */
  versions: readonly number[];
  from: number | null;
  to: number | null;
}) {
  const field = (name: string, label: string, value: number | undefined) => (
    <label className="text-[13px] font-semibold">
      {label}
      <select name={name} defaultValue={value} className="field mt-1 font-normal">
        {versions.map((version) => (
          <option key={version} value={version}>
            Version {version}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form
      method="get"
      action={`/admin/guides/${slug}/history`}
      aria-label="Compare two versions"
      className="mb-7 flex flex-wrap items-end gap-3"
    >
      {field("from", "From", from ?? versions[1])}
      {field("to", "To", to ?? versions[0])}
      <button type="submit" className="secondary">
        Compare
      </button>
    </form>
  );
}
