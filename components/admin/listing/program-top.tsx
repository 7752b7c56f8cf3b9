import Link from "next/link";
import { PageTitle } from "@/components/ui/page";
import { statuses } from "@/lib/programs/model/vocabulary";
import type { Editable } from "@/lib/programs/review/editor-queries";
import { moment } from "@/lib/text/format";
import { PageLinks } from "../shell/page-links";

/** What a page about one program begins with: its name, its state, and the other pages about it. */
export function ProgramTop({
  program,
  place,
  mayEdit,
}: {
  program: Editable;
  place: "form" | "history" | "merge";
  mayEdit: boolean;
}) {
  const { id, name, institution, publishAt, updatedAt, version, status, slug } = program;
  const links = [
    { key: "form", label: "Listing", href: `/admin/programs/${id}` },
    { key: "history", label: "History", href: `/admin/programs/${id}/history` },
    ...(mayEdit ? [{ key: "merge", label: "Merge", href: `/admin/programs/${id}/merge` }] : []),
  ];
  return (
    <div className="mb-5">
      <PageTitle>{name}</PageTitle>
      <p className="text-[1.0625rem]">{institution}</p>
      <p className="mt-1 text-sm text-soft">
        {statuses[status]}
        {publishAt && `, to be published ${moment(publishAt)}`} · version {version}, {moment(updatedAt)}
      </p>
      <PageLinks label="This program" links={links} place={place}>
        {status !== "draft" && (
          <Link prefetch={false} href={`/programs/${slug}`}>
            Public page
          </Link>
        )}
        {mayEdit && (
          <Link prefetch={false} href={`/admin/programs/new?from=${id}`}>
            Copy into a new one
          </Link>
        )}
      </PageLinks>
    </div>
  );
}
