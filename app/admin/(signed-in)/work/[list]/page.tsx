import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { DecideKeys } from "@/components/admin/work/decide-keys";
import { WorkFacts, workItemName } from "@/components/admin/work/work-facts";
import { OwnerLine } from "@/components/admin/work/work-forms";
import { PageTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { keysOf, memberOf } from "@/lib/closed-list";
import { reader } from "@/lib/database/db";
import { includesRole } from "@/lib/people/roles";
import { facts } from "@/lib/programs/model/facts";
import { count } from "@/lib/text/format";
import { snapshotOf } from "@/lib/work/figures";
import { countOf, itemsOf, itemsPage, type WorkItem } from "@/lib/work/items";
import { openedHref, owners, parseView, type Search, viewHref, viewToken, workLists } from "@/lib/work/lists";
import { holdDays } from "@/lib/work/owners";
import { doneText } from "../_parts/done";
import { ListNote } from "../_parts/list-note";
import { reads } from "../_parts/reads";
import { actionsFor } from "../_parts/work-actions";

const perPage = 25;

type Props = { params: Promise<{ list: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const list = memberOf(workLists, (await params).list);
  return { title: list ? titles[list] : "No such list" };
}

const titles = {
  drafts: "Drafts to review",
  stale: "Figures past their shelf life",
  unknown: "Unknown figures",
  found: "Found on the page",
  changed: "Changed at its source",
  corrections: "Corrections to decide",
  proposals: "Proposed programs",
  links: "Failed links",
  duplicates: "Pairs that may be one program",
} as const;

/** One work list, narrowed as its address says, with what can be done to each item at once. */
export default async function WorkListPage({ params, searchParams }: Props) {
  const person = await requirePerson("viewer");
  const list = memberOf(workLists, (await params).list);
  if (list === null) notFound();
  const search = await searchParams;
  const { view, ignored } = parseView(list, search);
  const owned = await itemsOf(reads(), view, person);
  const begin = (view.page - 1) * perPage;
  const shown = owned.slice(begin, begin + perPage);
  const ids = shown.flatMap(({ item }) => (item.list === "stale" ? [item.id] : []));
  const snapshots = await snapshotOf(reader(), ids);
  const actions = actionsFor(person);
  const mayEdit = actions !== null;
  const isAdmin = includesRole(person.role, "admin");
  const readable = shown.flatMap(({ item }) => readableIn(item));
  const done = await doneText(search);
  const { title, about, none, byFigure } = workLists[list];
  const narrowed = view.figure !== null || view.owner !== null;
  const firstPage = { ...view, page: 1 };
  return (
    <div className="max-w-[60rem]">
      <p className="text-sm">
        <Link prefetch={false} href="/admin">
          Work
        </Link>
      </p>
      <PageTitle>{title(countOf(owned))}</PageTitle>
      <p className="mt-2 max-w-[65ch]">{about}</p>
      <ListNote list={list} isAdmin={isAdmin} />
      <div className="mt-4 flex flex-col gap-2">
        {byFigure && (
          <Choice
            label="Figure"
            links={[null, ...keysOf(facts)].map((figure) => ({
              text: figure ? facts[figure] : "All",
              href: viewHref({ ...firstPage, figure }),
              current: figure === view.figure,
            }))}
          />
        )}
        <Choice
          label="Taken by"
          links={[null, ...keysOf(owners)].map((owner) => ({
            text: owner ? owners[owner] : "All",
            href: viewHref({ ...firstPage, owner }),
            current: owner === view.owner,
          }))}
        />
      </div>
      {ignored.length > 0 && (
        <p className="mt-3 text-sm">This list can’t be narrowed to {ignored.join(", ")}; that was ignored.</p>
      )}
      {done && (
        <p role="status" className="mt-4 font-semibold">
          {done}
        </p>
      )}
      {(list === "found" || list === "changed") && actions && shown.length > 0 && <DecideKeys list={list} />}
      {shown.length === 0 ? (
        <p className="mt-6">
          {owned.length > 0
            ? "The list has no page with this number."
            : narrowed
              ? "Nothing like this is in it."
              : none}
        </p>
      ) : (
        <ol className="mt-5 divide-y divide-rule border-y border-rule">
          {shown.map(({ item, owner }, index) => {
            const { name, institution } = workItemName(item);
            const opened = { item: item.key, place: begin + index + 1 };
            return (
              <li key={item.key} id={`item-${item.key}`} className="flex flex-col gap-1.5 py-3.5">
                <div className="flex items-start justify-between gap-x-6">
                  <div className="min-w-0">
                    <p className="font-semibold [overflow-wrap:anywhere]">
                      <Link prefetch={false} href={openedHref(itemsPage(item, mayEdit), view, opened)}>
                        {name}
                      </Link>
                    </p>
                    {institution && <p className="text-sm">{institution}</p>}
                  </div>
                  <OwnerLine
                    item={item}
                    name={name}
                    owner={owner}
                    person={{ id: person.id, isAdmin }}
                    actions={actions}
                  />
                </div>
                <WorkFacts
                  item={item}
                  snapshots={snapshots}
                  back={viewToken(view)}
                  opened={(page) => openedHref(page, view, opened)}
                  actions={actions}
                />
              </li>
            );
          })}
        </ol>
      )}
      {mayEdit && readable.length > 0 && (
        <p className="mt-4 text-sm">
          <Link prefetch={false} href={readHref(readable)}>
            Read the pages of these programs
          </Link>
        </p>
      )}
      <nav aria-label="Pages" className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-sm empty:hidden">
        {view.page > 1 && (
          <Link prefetch={false} href={viewHref({ ...view, page: view.page - 1 })}>
            Previous page
          </Link>
        )}
        {begin + perPage < owned.length && (
          <Link prefetch={false} href={viewHref({ ...view, page: view.page + 1 })}>
            Next page
          </Link>
        )}
        {owned.length > perPage && shown.length > 0 && (
          <span className="text-soft">
            {count(begin + 1)} to {count(begin + shown.length)} of {count(owned.length)}
          </span>
        )}
      </nav>
      {owned.length > 0 && (
        <p className="mt-4 max-w-[65ch] text-[0.8125rem] text-soft">
          Whoever takes an item has it for {holdDays} days, or until they give it back. Taking keeps nobody from
          changing a listing.
        </p>
      )}
    </div>
  );
}

/** The program of an item that lacks what its page may say. */
function readableIn(item: WorkItem): number[] {
  return item.list === "drafts" || item.list === "unknown" || item.list === "stale" ? [item.id] : [];
}

const readHref = (ids: readonly number[]) =>
  `/admin/programs/read?${new URLSearchParams(ids.map((id) => ["id", String(id)]))}`;

function Choice({ label, links }: { label: string; links: { text: string; href: string; current: boolean }[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
      <span className="text-[0.8125rem] font-semibold">{label}</span>
      {links.map(({ text, href, current }) => (
        <Link
          key={href}
          prefetch={false}
          href={href}
          aria-current={current ? "true" : undefined}
          className="aria-[current]:font-semibold aria-[current]:no-underline"
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
