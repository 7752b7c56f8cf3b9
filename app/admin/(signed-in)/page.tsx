import type { Metadata } from "next";
import Link from "next/link";
import { itemName } from "@/components/admin/work-facts";
import { requirePerson } from "@/lib/auth";
import { db } from "@/lib/db";
import { count, counted } from "@/lib/format";
import { type Person, reaches } from "@/lib/people/roles";
import { keysOf } from "@/lib/programs/vocabulary";
import { countOf, itemsOf, pageOf } from "@/lib/work/items";
import { openedHref, viewHref, type WorkList, type WorkView, workLists } from "@/lib/work/lists";
import { ListNote } from "./work/list-note";

export const metadata: Metadata = { title: "Work" };

/** How many items of each list the first page shows. */
const shown = 3;

/** The first page of the admin: every work list with its count and its first items. */
export default async function WorkPage() {
  const person = await requirePerson("viewer");
  return (
    <div className="max-w-[60rem]">
      <h1 className="text-[27px] md:text-[34px]">Work</h1>
      {keysOf(workLists).map((list) => (
        <ListSection key={list} list={list} person={person} />
      ))}
    </div>
  );
}

async function ListSection({ list, person }: { list: WorkList; person: Person }) {
  const view: WorkView = { list, figure: null, owner: null, page: 1 };
  const owned = await itemsOf(db(), view, person, new Date());
  const { title, noun, none } = workLists[list];
  const mine = owned.filter(({ owner }) => owner?.id === person.id).length;
  const nobodys = owned.filter(({ owner }) => owner === null).length;
  const mayEdit = reaches(person.role, "editor");
  return (
    <section aria-labelledby={list} className="mt-7 border-t border-rule pt-4">
      <h2 id={list} className="text-[21px]">
        <Link prefetch={false} href={viewHref(view)}>
          {title(countOf(owned))}
        </Link>
      </h2>
      <ListNote list={list} isAdmin={reaches(person.role, "admin")} />
      {owned.length === 0 ? (
        <p className="mt-2 text-sm">{none}</p>
      ) : (
        <>
          <ul className="mt-2 space-y-1 text-sm">
            {owned.slice(0, shown).map(({ item }, index) => {
              const { name, institution } = itemName(item);
              return (
                <li key={item.key}>
                  <Link
                    prefetch={false}
                    href={openedHref(pageOf(item, mayEdit), view, { item: item.key, place: index + 1 })}
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
