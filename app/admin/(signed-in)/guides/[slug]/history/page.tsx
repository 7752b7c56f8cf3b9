import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GuideDifferences } from "@/components/admin/guide-differences";
import { GuideTop } from "@/components/admin/guide-top";
import { GuideVersionEntry } from "@/components/admin/guide-versions";
import { CompareVersions } from "@/components/admin/versions";
import { requirePerson } from "@/lib/auth";
import { differencesBetween } from "@/lib/guides/difference";
import { guideForEdit, guideInList } from "@/lib/guides/editing";
import { type GuideVersion, guideVersions } from "@/lib/guides/history";
import { reaches } from "@/lib/people/roles";
import { peopleNames } from "@/lib/programs/editing";
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
      {from && to && (
        <section aria-labelledby="difference" className="mb-7">
          <h2 id="difference" className="mb-2 text-[21px]">
            Version {from.version} and version {to.version}
          </h2>
          <GuideDifferences differences={differencesBetween(from.text, to.text)} />
        </section>
      )}
      <h2 className="mb-2 text-[21px]">Versions</h2>
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
              restore={reaches(person.role, "editor") ? restoreGuideAction : null}
            />
          );
        })}
      </ol>
    </div>
  );
}
