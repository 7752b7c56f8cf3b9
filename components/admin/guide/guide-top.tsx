import Link from "next/link";
import { PageTitle } from "@/components/ui/page";
import type { ListedGuide } from "@/lib/guides/editing/editing";
import { dateText } from "@/lib/guides/reading/reading";
import { statuses } from "@/lib/programs/model/vocabulary";
import { moment } from "@/lib/text/format";
import { PageLinks } from "../shell/page-links";

/** "Published · last reviewed 24 November 2026 · version 3, changed by Ada Early …". */
export function GuideState({ guide, names }: { guide: ListedGuide; names: ReadonlyMap<string, string> }) {
  const { status, reviewed, version, last } = guide;
  const who = last && (last.by === null ? "the directory itself" : (names.get(last.by) ?? "someone"));
  return (
    <>
      {statuses[status]} · {reviewed ? `last reviewed ${dateText(reviewed)}` : "never reviewed"} · version {version}
      {last ? `, changed by ${who}, ${moment(last.at)}` : ", as it was loaded"}
    </>
  );
}

/** What a page about one guide begins with: its name, its state, and the other pages about it. */
export function GuideTop({
  guide,
  names,
  place,
}: {
  guide: ListedGuide;
  names: ReadonlyMap<string, string>;
  place: "form" | "history";
}) {
  const { slug, name, status } = guide;
  const links = [
    { key: "form", label: "Guide", href: `/admin/guides/${slug}` },
    { key: "history", label: "History", href: `/admin/guides/${slug}/history` },
  ];
  return (
    <div className="mb-5">
      <PageTitle className="[overflow-wrap:anywhere]">{name || "Untitled guide"}</PageTitle>
      <p className="mt-1 text-sm text-soft">
        <GuideState guide={guide} names={names} />
      </p>
      <PageLinks label="This guide" links={links} place={place}>
        {status === "published" && (
          <Link prefetch={false} href={`/guides/${slug}`}>
            Public page
          </Link>
        )}
      </PageLinks>
    </div>
  );
}
