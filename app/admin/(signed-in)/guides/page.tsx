import type { Metadata } from "next";
import Link from "next/link";
import { GuideState } from "@/components/admin/guide-top";
import { requirePerson } from "@/lib/auth";
import { guidesForAdmin } from "@/lib/guides/editing";
import { peopleNames } from "@/lib/programs/editing";

export const metadata: Metadata = { title: "Guides" };

/** Every guide with its status, its last review, and who changed it last. */
export default async function GuidesPage() {
  await requirePerson("viewer");
  const [guides, names] = await Promise.all([guidesForAdmin(), peopleNames()]);
  return (
    <>
      <h1 className="text-[27px] md:text-[34px]">Guides</h1>
      <ul className="mt-5 divide-y divide-rule border-y border-rule">
        {guides.map((guide) => (
          <li key={guide.slug} className="py-2.5 [overflow-wrap:anywhere]">
            <Link prefetch={false} href={`/admin/guides/${guide.slug}`} className="font-semibold">
              {guide.name || "Untitled guide"}
            </Link>
            <span className="block text-[13px] text-soft">
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
