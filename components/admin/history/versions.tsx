import Link from "next/link";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { SectionTitle } from "@/components/ui/page";
import type { FormState } from "@/lib/form-state";
import { moment } from "@/lib/text/format";

/** What has versions: the address of its pages, and the field by which forms name it. */
type Versioned = { page: string; field: "program" | "guide"; value: string | number };

/** A version in a history: its circumstances, what it changed, and the ways back to it. */
export function VersionEntry({
  page,
  version,
  latest,
  how,
  who,
  at,
  why,
  mayRestore,
  children,
}: {
  page: string;
  version: number;
  latest: number;
  /** By which way it was made. */
  how: string;
  who: string;
  at: Date;
  why: string | null;
  mayRestore: boolean;
  /** What it changed. */
  children: ReactNode;
}) {
  return (
    <li className="py-4">
      <h3 className="font-sans text-[0.9375rem]">
        Version {version}: {how}
      </h3>
      <p className="text-sm text-soft">
        {who}, {moment(at)}
      </p>
      {why && <p className="mt-1 max-w-[65ch] text-sm [overflow-wrap:anywhere]">{why}</p>}
      {children}
      {version < latest && (
        <div className="mt-3 flex flex-wrap items-center gap-4 text-sm">
          <Link prefetch={false} href={`${page}/history?from=${version}&to=${latest}`}>
            Compare with now
          </Link>
          {mayRestore && (
            <Link prefetch={false} href={`${page}/history?from=${latest}&to=${version}&restore=yes`}>
              Restore version {version} …
            </Link>
          )}
        </div>
      )}
    </li>
  );
}

/** What restoring a version does, before it is done; the button is beside nothing else. */
export function RestoreForm({
  of: { page, field, value },
  version,
  latest,
  action,
  children,
}: {
  of: Versioned;
  version: number;
  latest: number;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What changes, for readers too. */
  children: ReactNode;
}) {
  return (
    <section aria-labelledby="restore" className="mb-9 border-b border-ink pb-5">
      <SectionTitle id="restore">Restore version {version}?</SectionTitle>
      {children}
      <ActionForm id="restore-version" action={action} submit={`Restore version ${version}`} className="mt-4">
        <input type="hidden" name={field} value={value} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="seen" value={latest} />
      </ActionForm>
      <p className="mt-3 text-sm">
        <Link prefetch={false} href={`${page}/history`}>
          Back to the history
        </Link>
      </p>
    </section>
  );
}

/** The choice of two versions to see what differs between them. */
export function CompareVersions({
  page,
  versions,
  from,
  to,
}: {
  page: string;
  /** Newest first. */
  versions: readonly number[];
  from: number | null;
  to: number | null;
}) {
  const [latest, before = latest] = versions;
  const field = (name: string, label: string, value: number | undefined) => (
    <label className="text-[0.8125rem] font-semibold">
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
      action={`${page}/history`}
      aria-label="Compare two versions"
      className="mb-7 flex flex-wrap items-end gap-3"
    >
      {field("from", "From", from ?? before)}
      {field("to", "To", to ?? latest)}
      <button type="submit" className="secondary">
        Compare
      </button>
    </form>
  );
}
