import type { Metadata } from "next";
import Link from "next/link";
import { requirePerson } from "@/lib/auth";
import { counted } from "@/lib/format";
import { drafts } from "@/lib/programs/editing";

export const metadata: Metadata = { title: "Work" };

/** The first page of the admin: what waits to be done. */
export default async function WorkPage() {
  await requirePerson("viewer");
  const waiting = await drafts();
  return (
    <>
      <h1 className="text-[27px] md:text-[34px]">Work</h1>
      <section aria-labelledby="drafts" className="mt-6">
        <h2 id="drafts" className="text-[21px]">
          {counted(waiting.length, "draft")} to review
        </h2>
        <p className="mt-1 max-w-[62ch] text-sm text-soft">
          Listings that are not public yet, each with the doubt that keeps it here.
        </p>
        <ul className="mt-3 divide-y divide-rule border-y border-rule">
          {waiting.map(({ id, name, institution, note }) => (
            <li key={id} className="py-3">
              <p className="font-semibold">
                <Link prefetch={false} href={`/admin/programs/${id}`}>
                  {name}
                </Link>
              </p>
              <p className="text-sm">{institution}</p>
              {note && <p className="mt-1 max-w-[75ch] text-sm text-soft">{note}</p>}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
