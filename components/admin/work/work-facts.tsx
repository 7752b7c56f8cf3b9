import Link from "next/link";
import { siteOf } from "@/components/figures/provenance";
import { memberOf } from "@/lib/closed-list";
import { type SourcePart, sourcePath } from "@/lib/programs/listing/paths";
import { factFields } from "@/lib/programs/model/fact-table";
import { correctables, type Fact, facts } from "@/lib/programs/model/facts";
import { degrees, figureStates, statuses, unknownReasons } from "@/lib/programs/model/vocabulary";
import { counted, dayText, moment } from "@/lib/text/format";
import { type FigureSnapshot, figureValues } from "@/lib/work/figures";
import type { WorkItem } from "@/lib/work/items";
import { Changed } from "./changed";
import { LeaveFoundForm, NotDuplicateForm, StillTrueForm, TakeFoundForm, type WorkActions } from "./work-forms";

type Of<L extends WorkItem["list"]> = Extract<WorkItem, { list: L }>;
type Common = {
  /** The listings of stale figures as they stand now. */
  snapshots: ReadonlyMap<number, FigureSnapshot>;
  /** The list that is shown again after something was done. */
  back: string;
  /** Gives a page the list that it is opened from. */
  opened: (page: string) => string;
  actions: WorkActions | null;
};

/** What an item of a work list is about, and what can be done to it at once. */
export function WorkFacts({ item, ...common }: { item: WorkItem } & Common) {
  switch (item.list) {
    case "drafts":
      return item.note && <p className="max-w-[75ch] text-sm text-soft">{item.note}</p>;
    case "stale":
      return <StaleFigures item={item} {...common} />;
    case "unknown":
      return <UnknownFigures item={item} />;
    case "found":
      return <Found item={item} {...common} />;
    case "changed":
      return <Changed item={item} standing={standingText(item, item.figure)} {...common} />;
    case "corrections":
      return <Report item={item} />;
    case "proposals":
      return <Proposed item={item} />;
    case "links":
      return <Failure item={item} {...common} />;
    case "duplicates":
      return <Pair item={item} {...common} />;
  }
}

function StaleFigures({ item, snapshots, back, actions }: { item: Of<"stale" | "unknown"> } & Common) {
  const now = snapshots.get(item.id);
  return (
    <ul className="divide-y divide-rule text-sm">
      {item.figures.map(({ figure, checkedOn }) => {
        const source = now?.fields[`provenance.${figure}.sourceUrl`];
        return (
          <li key={figure} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-1.5">
            <p className="min-w-0 flex-1 basis-[16rem] [overflow-wrap:anywhere]">
              <span className="font-semibold">{facts[figure]}</span>
              {now && `: ${standingText(now, figure)}`}
              <span className="block text-[0.8125rem] text-soft">
                {checkedOn ? `Checked on ${dayText(new Date(checkedOn))}` : "Never checked: no day is recorded"} ·{" "}
                {typeof source === "string" ? (
                  <a href={source} rel="nofollow noopener external">
                    {siteOf(source)}
                  </a>
                ) : (
                  "no page is named on which it could be checked"
                )}
              </span>
            </p>
            {actions && now && typeof source === "string" && (
              <StillTrueForm
                program={item}
                figure={figure}
                version={now.version}
                back={back}
                action={actions.stillTrue}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** "$20,000 in total, published by the institution, 2025-2026". */
function standingText({ fields }: Pick<FigureSnapshot, "fields">, figure: Fact): string {
  const part = (name: SourcePart) => String(fields[sourcePath(figure, name)] ?? "");
  const reason = memberOf(unknownReasons, part("reason"));
  const state = memberOf(figureStates, part("state"));
  const words = reason ? [unknownReasons[reason]] : [figureValues(fields, figure), state ? figureStates[state] : ""];
  return [...words, part("year")].filter(Boolean).join(", ");
}

function UnknownFigures({ item: { figures: own, views } }: { item: Of<"stale" | "unknown"> }) {
  return (
    <p className="text-sm text-soft">
      Not looked for yet: {own.map(({ figure }) => facts[figure].toLowerCase()).join(", ")}.{" "}
      {views > 0 ? `Asked for ${counted(views, "time")} in twelve months.` : "Not asked for yet."}
    </p>
  );
}

function Found({ item, back, actions }: { item: Of<"found"> } & Common) {
  return (
    <>
      <p className="text-sm">
        <span className="font-semibold">{facts[item.figure]}</span>
        {`: ${standingText(item, item.figure) || unknownReasons["not-checked"]}`}
      </p>
      <ul className="divide-y divide-rule text-sm">
        {item.offers.map((offer) => (
          <li key={offer.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-1.5">
            <div className="min-w-0 flex-1 basis-[16rem] [overflow-wrap:anywhere]">
              <strong>{offer.text}</strong>{" "}
              <span className="text-soft">
                {[
                  "",
                  // Where the fact has no other value, its name says it.
                  ...(factFields[offer.path].label === facts[item.figure] ? [] : [factFields[offer.path].label]),
                  ...(offer.year ? [offer.year] : []),
                  offer.certain ? "certain" : "to be decided",
                  ...(offer.standing === "differs" ? ["differs from what stands here"] : []),
                ].join(" · ")}
              </span>
              <q className="block text-soft">{offer.snippet}</q>
              {offer.doubts.length > 0 && (
                <span className="block text-[0.8125rem] text-soft">Not certain: {offer.doubts.join("; ")}.</span>
              )}
            </div>
            {actions && <TakeFoundForm offer={offer} fact={item} back={back} action={actions.takeFound} />}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <p className="text-[0.8125rem] text-soft">
          Read on {dayText(new Date(item.readOn))} on{" "}
          <a href={item.url} rel="nofollow noopener external">
            {siteOf(item.url)}
          </a>
        </p>
        {actions && <LeaveFoundForm fact={item} back={back} action={actions.leaveFound} />}
      </div>
    </>
  );
}

function Report({ item: { figure, value, message, createdAt } }: { item: Of<"corrections"> }) {
  return (
    <>
      <p className="max-w-[75ch] text-sm [overflow-wrap:anywhere]">
        {correctables[figure]}
        {value && `: “${value}”`}
      </p>
      {message && <p className="line-clamp-3 max-w-[75ch] text-sm text-soft [overflow-wrap:anywhere]">{message}</p>}
      <p className="text-[0.8125rem] text-soft">Sent {moment(createdAt)}</p>
    </>
  );
}

function Proposed({ item: { degree, url, message, createdOn } }: { item: Of<"proposals"> }) {
  return (
    <>
      <p className="text-sm [overflow-wrap:anywhere]">
        {degree !== null && `${degrees[degree]}: `}
        {url === null ? (
          "no page was named"
        ) : (
          <a href={url} rel="nofollow noopener external">
            {url}
          </a>
        )}
      </p>
      {message && <p className="line-clamp-3 max-w-[75ch] text-sm text-soft [overflow-wrap:anywhere]">{message}</p>}
      <p className="text-[0.8125rem] text-soft">Proposed {createdOn}</p>
    </>
  );
}

/** How many of the listings that lead to an address are named. */
const mostUses = 5;

function Failure({ item: { answer, checkedAt, failedSince, uses, url }, opened }: { item: Of<"links"> } & Common) {
  return (
    <>
      <p className="text-sm [overflow-wrap:anywhere]">
        <a href={url} rel="nofollow noopener external">
          {url}
        </a>
      </p>
      <p className="text-[0.8125rem] text-soft">
        Asked {moment(checkedAt)}: {answer}. It has failed since {dayText(failedSince)}.
      </p>
      <ul className="mt-1 list-disc pl-5 text-sm">
        {uses.slice(0, mostUses).map(({ id, name, institution, as }) => (
          <li key={`${id} ${as}`}>
            <Link prefetch={false} href={opened(`/admin/programs/${id}`)}>
              {name}, {institution}
            </Link>
            : {as}
          </li>
        ))}
        {uses.length > mostUses && <li>{counted(uses.length - mostUses, "more listing")}</li>}
      </ul>
    </>
  );
}

function Pair({ item: { first, second }, back, opened, actions }: { item: Of<"duplicates"> } & Common) {
  return (
    <>
      <p className="text-sm text-soft">
        {[first, second].map(({ id, status }, index) => (
          <span key={id}>
            {index > 0 && " · "}
            <Link prefetch={false} href={opened(`/admin/programs/${id}`)}>
              {index === 0 ? "The first" : "The second"} by itself
            </Link>
            , {statuses[memberOf(statuses, status) ?? "draft"].toLowerCase()}
          </span>
        ))}
      </p>
      {actions && <NotDuplicateForm first={first} second={second} back={back} action={actions.notDuplicate} />}
    </>
  );
}

/** What an item is called, and the institution that belongs to it. */
export function workItemName(item: WorkItem): { name: string; institution: string } {
  switch (item.list) {
    case "corrections":
      return item.program;
    case "links":
      return { name: `${siteOf(item.url)}: ${item.answer}`, institution: "" };
    case "duplicates":
      return { name: `${item.first.name} and ${item.second.name}`, institution: item.first.institutionName };
    default:
      return item;
  }
}
