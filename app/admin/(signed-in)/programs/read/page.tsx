import type { Metadata } from "next";
import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { PageTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { reader } from "@/lib/database/db";
import { digitsIn } from "@/lib/parse";
import type { RawParameters } from "@/lib/programs/filters/filters";
import { counted } from "@/lib/text/format";
import { pagesToRead } from "@/lib/work/pages";
import { mostOfARun } from "@/lib/work/reading-run";
import { readPagesAction } from "./actions";

export const metadata: Metadata = { title: "Read the pages of many programs" };

type Props = { searchParams: Promise<RawParameters> };

/** Which pages would be read, before any is. */
export default async function ReadPagesPage({ searchParams }: Props) {
  await requirePerson("editor");
  const { id } = await searchParams;
  const ids = [...new Set([id ?? []].flat().flatMap((one) => digitsIn(one) ?? []))];
  const all = await pagesToRead(reader(), { ids }, Number.POSITIVE_INFINITY);
  const pages = all.slice(0, mostOfARun);
  const without = ids.length - all.length;
  return (
    <div className="max-w-[60rem]">
      <PageTitle>Read the pages of many programs</PageTitle>
      <p className="mt-2 mb-4 max-w-[65ch]">
        {ids.length === 0 ? "No program is chosen. " : `Of ${counted(pages.length, "program")}. `}
        {all.length > pages.length && `At most ${mostOfARun} are read together: these are the first. `}
        {without > 0 && `${counted(without, "program")} without a page of its own, or gone, can’t be read. `}
        <Link prefetch={false} href="/admin/programs">
          Back to the table
        </Link>
      </p>
      {pages.length > 0 && (
        <ActionForm id="read" action={readPagesAction} submit={`Read ${counted(pages.length, "page")}`}>
          <input type="hidden" name="programs" value={pages.map((page) => page.id).join(" ")} />
          <p className="mb-4 max-w-[65ch] text-sm text-soft">
            The server asks each host one thing a second. What the pages say waits under “Found on the page”; no listing
            changes by it.
          </p>
        </ActionForm>
      )}
      {pages.length > 0 && (
        <ul className="mt-6 divide-y divide-rule border-y border-rule text-sm">
          {pages.map(({ id: program, name, institution, address }) => (
            <li key={program} className="py-2 [overflow-wrap:anywhere]">
              <Link prefetch={false} href={`/admin/programs/${program}`}>
                {name}
              </Link>
              , {institution}
              <a href={address} rel="nofollow noopener external" className="block text-soft">
                {address}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
