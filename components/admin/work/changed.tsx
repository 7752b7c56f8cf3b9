import { siteOf } from "@/components/figures/provenance";
import { factFields } from "@/lib/programs/model/fact-table";
import { facts } from "@/lib/programs/model/facts";
import { dayText } from "@/lib/text/format";
import { type ChangedFigure, sourceChanges } from "@/lib/work/changed";
import { DecideChangedForm, type WorkActions } from "./work-forms";

/** A figure whose source says it no more as it did: old and new words side by side, and the two answers. */
export function Changed({
  item,
  standing,
  back,
  actions,
}: {
  item: ChangedFigure;
  /** What stands in the listing now, in words. */
  standing: string;
  back: string;
  actions: WorkActions | null;
}) {
  const { figure, change, source, seenOn, found, said, proposal } = item;
  return (
    <>
      <p className="text-sm">
        <span className="font-semibold">{facts[figure]}</span>
        {`: ${standing}. ${sourceChanges[change]}`}
        {found.answer !== null && ` It answers ${found.answer}.`}
      </p>
      {said.map(({ path, before, now, offers }) => (
        <dl key={path} className="grid gap-x-6 gap-y-1 text-sm [overflow-wrap:anywhere] sm:grid-cols-2">
          <div>
            <dt className="text-soft">
              {factFields[path].label}: it said{seenOn !== null && `, last seen on ${dayText(new Date(seenOn))}`}
            </dt>
            <dd>{before !== "" ? <q>{before}</q> : change === "notFound" ? "never found in any words" : "not kept"}</dd>
          </div>
          <div>
            <dt className="text-soft">On {dayText(new Date(found.readOn))}</dt>
            {now !== null ? (
              <dd>
                the same value: <q>{now}</q>
              </dd>
            ) : offers.length === 0 ? (
              <dd>{found.answer === null ? "nothing of it was found" : "no page"}</dd>
            ) : (
              offers.map((offer) => (
                <dd key={offer.text}>
                  <strong>{offer.text}</strong>
                  {offer.year && `, ${offer.year}`}: <q>{offer.snippet}</q>
                  {offer.doubts.length > 0 && (
                    <span className="block text-[0.8125rem] text-soft">Not certain: {offer.doubts.join("; ")}.</span>
                  )}
                </dd>
              ))
            )}
          </div>
        </dl>
      ))}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <p className="min-w-0 text-[0.8125rem] text-soft [overflow-wrap:anywhere]">
          Source:{" "}
          <a href={source} rel="nofollow noopener external">
            {siteOf(source)}
          </a>
          {found.url !== source && (
            <>
              , which leads to{" "}
              <a href={found.url} rel="nofollow noopener external">
                {found.url}
              </a>
            </>
          )}
        </p>
        {actions && (
          <div className="flex flex-wrap gap-x-3 gap-y-1">
            {proposal !== null && (
              <DecideChangedForm fact={item} decision="take" back={back} action={actions.takeChanged} />
            )}
            <DecideChangedForm fact={item} decision="still" back={back} action={actions.stillTrueChanged} />
          </div>
        )}
      </div>
    </>
  );
}
