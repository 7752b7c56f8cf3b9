import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GuideDifferences } from "@/components/admin/guide/guide-differences";
import { GuideTop } from "@/components/admin/guide/guide-top";
import { GuideVersionEntry } from "@/components/admin/guide/guide-versions";
import { CompareVersions, RestoreForm } from "@/components/admin/history/versions";
import { SectionTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { differencesBetween } from "@/lib/guides/editing/difference";
import { guideForEdit, guideInList } from "@/lib/guides/editing/editing";
import { type GuideVersion, guideVersions } from "@/lib/guides/editing/history";
import { restored } from "@/lib/guides/editing/mutations";
import { peopleNames } from "@/lib/people/people";
import { includesRole } from "@/lib/people/roles";
import { restoreGuideAction } from "../../actions";

export const metadata: Metadata = { title: "History" };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Every version of a guide: who made it, when and why, what it changed, and any two side by side. */
export default async function GuideHistoryPage({ params, searchParams }: Props) {
  const person = await requirePerson("viewer");
  const { slug } = await params;
  const [current, listed] = await Promise.all([guideForEdit(slug), guideInList(slug)]);
  if (!current || !listed) notFound();
  const [kept, names, asked] = await Promise.all([guideVersions(current.row.id), peopleNames(), searchParams]);
  const { row, text } = current;
  // What nobody has changed yet has no version kept: it is the one of now.
  const loaded: GuideVersion = { version: row.version, at: row.createdAt, by: null, why: null, origin: "seed", text };
  const versions = kept.length > 0 ? kept : [loaded];
  const first = (name: string) => [asked[name]].flat()[0] ?? "";
  const chosen = (name: string) => versions.find(({ version }) => String(version) === first(name)) ?? null;
  const [from, to] = [chosen("from"), chosen("to")];
  const mayEdit = includesRole(person.role, "editor");
  const restoring = mayEdit && first("restore") !== "" && to !== null && to.version < row.version;
  const nameOf = (id: string | null) => (id === null ? "The directory itself" : (names.get(id) ?? "Someone"));
  return (
    <div className="max-w-[60rem]">
      <GuideTop guide={listed} names={names} place="history" />
      {first("done") === "restored" && (
        <p role="status" className="mb-4 font-semibold">
          Restored, as a new version.
        </p>
      )}
      {versions.length > 1 && (
        <CompareVersions
          page={`/admin/guides/${slug}`}
          versions={versions.map(({ version }) => version)}
          from={from?.version ?? null}
          to={to?.version ?? null}
        />
      )}
      {restoring && to && (
        <RestoreForm
          of={{ page: `/admin/guides/${slug}`, field: "guide", value: slug }}
          version={to.version}
          latest={row.version}
          action={restoreGuideAction}
        >
          <GuideDifferences differences={differencesBetween(text, restored(text, to.text))} />
          <p className="mt-3 max-w-[65ch] text-sm">
            {listed.status === "published"
              ? `Readers see it at once at /guides/${slug}.`
              : "Readers don’t see it: the guide is not public."}{" "}
            Its status and its list of what changed stay as they are.
          </p>
        </RestoreForm>
      )}
      {!restoring && from && to && (
        <section aria-labelledby="difference" className="mb-7">
          <SectionTitle id="difference">
            Version {from.version} and version {to.version}
          </SectionTitle>
          <GuideDifferences differences={differencesBetween(from.text, to.text)} />
        </section>
      )}
      <SectionTitle>Versions</SectionTitle>
      <ol className="divide-y divide-rule border-y border-rule">
        {versions.map((version, index) => {
          const before = versions[index + 1];
          return (
            <GuideVersionEntry
              key={version.version}
              slug={slug}
              version={version}
              who={nameOf(version.by)}
              differences={before ? differencesBetween(before.text, version.text) : null}
              latest={row.version}
              mayRestore={mayEdit}
            />
          );
        })}
      </ol>
    </div>
  );
}
