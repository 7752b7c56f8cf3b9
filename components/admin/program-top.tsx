import Link from "next/link";
import { moment } from "@/lib/format";
import type { Editable } from "@/lib/programs/editing";
import { memberOf, statuses } from "@/lib/programs/vocabulary";
import { PageLinks } from "./page-links";

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
  const { id, name, institution, publishAt, updatedAt, version, fields } = program;
  const status = memberOf(statuses, String(fields.status)) ?? "draft";
  const links = [
    { key: "form", label: "Listing", href: `/admin/programs/${id}` },
    { key: "history", label: "History", href: `/admin/programs/${id}/history` },
    ...(mayEdit ? [{ key: "merge", label: "Merge", href: `/admin/programs/${id}/merge` }] : []),
  ];
  return (
    <div className="mb-5">
      <h1 className="text-[27px] md:text-[34px]">{name}</h1>
      <p className="text-[17px]">{institution}</p>
      <p className="mt-1 text-sm text-soft">
        {statuses[status]}
        {publishAt && `, to be published ${moment(publishAt)}`} · version {version}, {moment(updatedAt)}
      </p>
      <PageLinks label="This program" links={links} place={place}>
        {status !== "draft" && (
          <Link prefetch={false} href={`/programs/${fields.slug}`}>
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
