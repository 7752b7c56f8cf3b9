import Link from "next/link";
import { WorkFacts, workItemName } from "@/components/admin/work/work-facts";
import { OwnerLine } from "@/components/admin/work/work-forms";
import { WorkKeys } from "@/components/admin/work/work-keys";
import { reader } from "@/lib/database/db";
import { includesRole, type Person } from "@/lib/people/roles";
import { count } from "@/lib/text/format";
import { snapshotOf } from "@/lib/work/figures";
import { countOf, itemsOf, itemsPage } from "@/lib/work/items";
import { neighbors, openedHref, readToken, tokenOf, viewHref, viewToken, workLists } from "@/lib/work/lists";
import { reads } from "./reads";
import { actionsFor } from "./work-actions";

/**
 * On a page that was opened from a work list (its address has `list`): what the list says of the item, and the way to
 * the one before, the one after and back, with the list's filter. `formId` is the form whose answer is to
 * lead back here.
 */
export async function WorkBar({
  token,
  person,
  formId,
}: {
  token: string | string[] | undefined;
  person: Person;
  formId?: string;
}) {
  const read = readToken([token].flat()[0] ?? "");
  if (!read?.opened) return null;
  const { view, opened } = read;
  const owned = await itemsOf(reads(), view, person);
  const { at, previous, next } = neighbors(
    owned.map(({ item }) => item),
    opened,
  );
  const mayEdit = includesRole(person.role, "editor");
  const hrefOf = (index: number | null) => {
    const found = index === null ? undefined : owned[index];
    if (index === null || !found) return null;
    return openedHref(itemsPage(found.item, mayEdit), view, { item: found.item.key, place: index + 1 });
  };
  const actions = actionsFor(person);
  const own = at === null ? undefined : owned[at];
  const { title, noun } = workLists[view.list];
  return (
    <section aria-label="From the work list" className="mb-6 border-y border-rule py-2.5">
      {formId && <input type="hidden" name="list" form={formId} value={tokenOf(view, opened)} />}
      <div className="flex items-start justify-between gap-x-6">
        <nav aria-label="Work list" className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-sm">
          <span>
            <Link prefetch={false} href={viewHref(view)}>
              {title(countOf(owned))}
            </Link>
            <span className="text-soft">
              {at === null ? "; this one is not in it" : `; ${noun} ${count(at + 1)} of ${count(owned.length)}`}
            </span>
          </span>
          <WorkKeys previous={hrefOf(previous)} next={hrefOf(next)} />
        </nav>
        {own && (
          <OwnerLine
            item={own.item}
            name={workItemName(own.item).name}
            owner={own.owner}
            person={{ id: person.id, isAdmin: includesRole(person.role, "admin") }}
            actions={actions}
          />
        )}
      </div>
      {own && own.item.list !== "drafts" && (
        <div className="mt-2 flex flex-col gap-2">
          <WorkFacts
            item={own.item}
            snapshots={own.item.list === "stale" ? await snapshotOf(reader(), [own.item.id]) : new Map()}
            back={viewToken(view)}
            opened={(page) => openedHref(page, view, opened)}
            actions={actions}
          />
        </div>
      )}
    </section>
  );
}
