import type { Metadata } from "next";
import Link from "next/link";
import { GuideState } from "@/components/admin/guide/guide-top";
import { PageTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { guidesForAdmin } from "@/lib/guides/editing/editing";
import { peopleNames } from "@/lib/people/people";

export const metadata: Metadata = { title: "Guides" };

/** Every guide with its status, its last review, and who changed it last. */
export default async function GuidesPage() {
  await requirePerson("viewer");
  const [guides, names] = await Promise.all([guidesForAdmin(), peopleNames()]);
  return (
    <>
      <PageTitle>Guides</PageTitle>
      <ul className="mt-5 divide-y divide-rule border-y border-rule">
        {guides.map((guide) => (
          <li key={guide.slug} className="py-2.5 [overflow-wrap:anywhere]">
            <Link prefetch={false} href={`/admin/guides/${guide.slug}`} className="font-semibold">
              {guide.name || "Untitled guide"}
            </Link>
            <span className="block text-[0.8125rem] text-soft">
              <GuideState guide={guide} names={names} /> ·{" "}
              <Link
                prefetch={false}
                href={`/admin/guides/${guide.slug}/history`}
                aria-label={`History of ${guide.name || "the untitled guide"}`}
              >
                history
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
