import { keysOf } from "@/lib/closed-list";
import type { Typed } from "@/lib/form-state";
import { factFields } from "@/lib/programs/model/fact-table";
import { type Fact, facts } from "@/lib/programs/model/facts";
import { isForAll, offersFor, type Reading, standingOf, takeAll, takeOne } from "@/lib/reading/offers";
import { counted } from "@/lib/text/format";
import { IntentButton } from "../shell/intent-buttons";

const standings = {
  same: "stands here already",
  new: "not here yet",
  differs: "differs from what stands here",
} as const;

/** What a page that was read says of a fact, beside the fact's fields: each with its words, and a button that takes it. */
export function FoundOfFact({ fact, reading, typed }: { fact: Fact; reading: Reading | null; typed: Typed }) {
  const found = reading ? offersFor(reading, fact) : [];
  if (found.length === 0) return null;
  return (
    <ul id={`found-${fact}`} aria-label={`Found on the page: ${facts[fact]}`} className="mb-4 scroll-mt-6">
      {found.map(({ offer, number }) => {
        const standing = standingOf(offer, typed);
        return (
          <li key={number} className="border-l-2 border-rule py-1.5 pl-3 text-sm">
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <strong>{offer.text}</strong>
              <span className="text-soft">
                {factFields[offer.path].label} · {offer.certain ? "certain" : "to be decided"} · {standings[standing]}
              </span>
              {standing !== "same" && (
                <IntentButton intent={takeOne(number)} quiet>
                  Take{" "}
                  <span className="sr-only">
                    {offer.text} as {factFields[offer.path].label.toLowerCase()}
                  </span>
                </IntentButton>
              )}
            </div>
            <q className="block break-words text-soft">{offer.snippet}</q>
            {offer.doubts.length > 0 && (
              <p className="text-[0.8125rem] text-soft">Not certain: {offer.doubts.join("; ")}.</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What reading a page came to, before the form that it fills. */
export function FoundInAll({ reading, typed }: { reading: Reading; typed: Typed }) {
  const { offers, url } = reading;
  const certain = offers.filter((one) => one.certain).length;
  const open = offers.filter((one) => isForAll(one, typed)).length;
  const differing = offers.filter((one) => one.certain && standingOf(one, typed) === "differs").length;
  return (
    <section aria-label="What the page says" id="found" className="mb-5 border-y border-ink py-3">
      <p role="status" className="break-words">
        Read <a href={url}>{url}</a>:{" "}
        {offers.length === 0 ? "nothing found." : `${counted(offers.length, "value")} found, ${certain} certain.`}
        {differing > 0 &&
          ` ${differing} certain ${differing === 1 ? "one differs" : "ones differ"} from what stands here.`}{" "}
        Nothing is saved before you save.
      </p>
      {offers.length > 0 && (
        <p className="mt-1 text-sm">
          Beside:{" "}
          {keysOf(facts)
            .filter((fact) => offersFor(reading, fact).length > 0)
            .map((fact, index) => (
              <span key={fact}>
                {index > 0 && " · "}
                <a href={`#found-${fact}`}>{facts[fact]}</a>
              </span>
            ))}
        </p>
      )}
      {open > 0 && (
        <div className="mt-3">
          <IntentButton intent={takeAll}>Take all that are certain ({open})</IntentButton>
        </div>
      )}
    </section>
  );
}
