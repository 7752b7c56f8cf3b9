import Link from "next/link";
import { moment } from "@/lib/format";
import type { Editable } from "@/lib/programs/editing";
import { memberOf, statuses } from "@/lib/programs/vocabulary";

const places = { form: "Listing", history: "History", merge: "Merge" } as const;

/** What a page about one program begins with: its name, its state, and the other pages about it. */
export function ProgramTop({
  program,
  place,
  mayEdit,
}: {
  program: Editable;
  place: keyof typeof places;
  mayEdit: boolean;
}) {
  const { id, name, institution, publishAt, updatedAt, version, fields } = program;
  const status = memberOf(statuses, String(fields.status)) ?? "draft";
  const links = [
    ["form", `/admin/programs/${id}`],
    ["history", `/admin/programs/${id}/history`],
    ...(mayEdit ? [["merge", `/admin/programs/${id}/merge`] as const] : []),
  ] as const;
  return (
    <div className="mb-5">
      <h1 className="text-[27px] md:text-[34px]">{name}</h1>
      <p className="text-[17px]">{institution}</p>
      <p className="mt-1 text-sm text-soft">
        {statuses[status]}
        {publishAt && `, to be published ${moment(publishAt)}`} · version {version}, {moment(updatedAt)}
      </p>
      <nav aria-label="This program" className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {links.map(([key, href]) => (
          <Link
            key={key}
            prefetch={false}
            href={href}
            aria-current={key === place ? "page" : undefined}
            className="aria-[current]:font-semibold aria-[current]:no-underline"
          >
            {places[key]}
          </Link>
        ))}
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
      </nav>
    </div>
  );
}
