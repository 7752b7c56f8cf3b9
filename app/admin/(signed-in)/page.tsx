import type { Metadata } from "next";
import Link from "next/link";
import { workItemName } from "@/components/admin/work/work-facts";
import { PageTitle, SectionTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { keysOf } from "@/lib/closed-list";
import { includesRole, type Person } from "@/lib/people/roles";
import { count, counted } from "@/lib/text/format";
import { countOf, itemsOf, itemsPage } from "@/lib/work/items";
import { openedHref, viewHref, type WorkList, type WorkView, workLists } from "@/lib/work/lists";
import { ListNote } from "./work/_parts/list-note";
import { reads } from "./work/_parts/reads";

export const metadata: Metadata = { title: "Work" };

/** How many items of each list the first page shows. */
const shown = 3;

/** The first page of the admin: every work list with its count and its first items. */
export default async function WorkPage() {
  const person = await requirePerson("viewer");
  return (
    <div className="max-w-[60rem]">
      <PageTitle>Work</PageTitle>
      {keysOf(workLists).map((list) => (
        <ListSection key={list} list={list} person={person} />
      ))}
    </div>
  );
}

async function ListSection({ list, person }: { list: WorkList; person: Person }) {
  const view: WorkView = { list, figure: null, owner: null, page: 1 };
  const owned = await itemsOf(reads(), view, person);
  const { title, noun, none } = workLists[list];
  const mine = owned.filter(({ owner }) => owner?.id === person.id).length;
  const nobodys = owned.filter(({ owner }) => owner === null).length;
  const mayEdit = includesRole(person.role, "editor");
  return (
    <section aria-labelledby={list} className="mt-7 border-t border-rule pt-4">
      <SectionTitle id={list} className="">
        <Link prefetch={false} href={viewHref(view)}>
          {title(countOf(owned))}
        </Link>
      </SectionTitle>
      <ListNote list={list} isAdmin={includesRole(person.role, "admin")} />
      {owned.length === 0 ? (
        <p className="mt-2 text-sm">{none}</p>
      ) : (
        <>
          <ul className="mt-2 space-y-1 text-sm">
            {owned.slice(0, shown).map(({ item }, index) => {
              const { name, institution } = workItemName(item);
              return (
                <li key={item.key}>
                  <Link
                    prefetch={false}
                    href={openedHref(itemsPage(item, mayEdit), view, { item: item.key, place: index + 1 })}
                  >
                    {name}
                  </Link>
                  {institution && `, ${institution}`}
                </li>
              );
            })}
          </ul>
          <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
            <Link prefetch={false} href={viewHref(view)}>
              {owned.length > shown ? `All ${counted(owned.length, noun)}` : "Open the list"}
              <span className="sr-only"> ({title(countOf(owned))})</span>
            </Link>
            {mine > 0 && (
              <Link prefetch={false} href={viewHref({ ...view, owner: "mine" })}>
                {count(mine)} taken by you
                <span className="sr-only"> ({title(countOf(owned))})</span>
              </Link>
            )}
            {nobodys < owned.length && (
              <Link prefetch={false} href={viewHref({ ...view, owner: "nobody" })}>
                {count(nobodys)} taken by nobody
                <span className="sr-only"> ({title(countOf(owned))})</span>
              </Link>
            )}
          </p>
        </>
      )}
    </section>
  );
}
