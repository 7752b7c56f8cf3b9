import type { Metadata } from "next";
import Link from "next/link";
import { requirePerson } from "@/lib/auth";
import { counted, moment } from "@/lib/format";
import { reaches } from "@/lib/people/roles";
import { programsForAdmin } from "@/lib/programs/editing";
import { keysOf, memberOf, statuses } from "@/lib/programs/vocabulary";

export const metadata: Metadata = { title: "Programs" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Programs of every status, found by words and status. */
export default async function ProgramsPage({ searchParams }: Props) {
  const person = await requirePerson("viewer");
  const asked = await searchParams;
  const words = [asked.q].flat()[0]?.slice(0, 200) ?? "";
  const status = memberOf(statuses, [asked.status].flat()[0]);
  const { total, programs } = await programsForAdmin(words, status);
  return (
    <>
      <h1 className="text-[27px] md:text-[34px]">Programs</h1>
      {reaches(person.role, "editor") && (
        <p className="mt-3">
          <Link prefetch={false} href="/admin/programs/new" className="secondary">
            New program
          </Link>
        </p>
      )}
      <form method="get" action="/admin/programs" className="mt-5 flex flex-wrap items-end gap-3">
        <label className="text-[13px] font-semibold">
          Words
          <input type="search" name="q" defaultValue={words} className="field mt-1 font-normal" />
        </label>
        <label className="text-[13px] font-semibold">
          Status
          <select name="status" defaultValue={status ?? ""} className="field mt-1 font-normal">
            <option value="">Any</option>
            {keysOf(statuses).map((key) => (
              <option key={key} value={key}>
                {statuses[key]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="secondary">
          Show
        </button>
      </form>
      <p role="status" className="mt-5 text-sm text-soft">
        {counted(total, "program")}
        {total > programs.length && `; the first ${programs.length} are shown. Words narrow it.`}
      </p>
      <ul className="mt-2 divide-y divide-rule border-y border-rule">
        {programs.map(({ id, name, institution, status: own, publishAt, updatedAt }) => (
          <li key={id} className="py-2.5">
            <Link prefetch={false} href={`/admin/programs/${id}`} className="font-semibold">
              {name}
            </Link>
            <span className="block text-sm">{institution}</span>
            <span className="block text-[13px] text-soft">
              {statuses[own]}
              {publishAt && `, to be published ${moment(publishAt)}`} · changed {moment(updatedAt)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
