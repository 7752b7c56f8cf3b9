import { NoteButton } from "@/components/ui/note-button";
import { readably } from "@/lib/programs/model/fact-text";
import type { Program } from "@/lib/programs/model/program";
import { unknownReasons } from "@/lib/programs/model/vocabulary";
import { deliveryWords } from "@/lib/programs/model/words";
import type { KnownPrice, Price } from "@/lib/programs/price/price";
import { factorsText, feesAside } from "@/lib/programs/price/price-text";
import { programLabel } from "@/lib/programs/public-pages/links";
import { monthsText } from "@/lib/text/format";
import { Amount } from "./amount";
import { FigureNote, OtherSources, WrongLine } from "./figure-note";
import { markOfPrice, priceStanding } from "./price-mark";
import { Mark, markOf, provenanceLine } from "./provenance";
import { ProvenanceDetails } from "./provenance-details";
import { SumDetails } from "./sum";

/** "Online, on campus", or words for its absence. */
export function deliveryText({ delivery }: Pick<Program, "delivery">): string {
  return deliveryWords(delivery) || "Delivery not known";
}

/** How a program is delivered, with its mark; its source stands in the note of the price. */
export function DeliveryWords({ program }: { program: Program }) {
  return (
    <>
      <Mark state={markOf(program.provenance.delivery)} />
      {deliveryText(program)}
    </>
  );
}

/** How a program is delivered, with its mark, which opens its source. */
export function Delivery({ program }: { program: Program }) {
  const { id, slug, provenance } = program;
  const label = `source of delivery, ${provenanceLine(provenance.delivery)}, ${programLabel(program)}`;
  return (
    <FigureNote
      of={{ id, slug }}
      figure="delivery"
      provenance={readably("delivery", provenance.delivery)}
      label={label}
      words={deliveryText(program)}
    />
  );
}

/** The duration and, under it, what kind of figure it is; the mark opens its source unless `note` is false. */
export function Duration({ program, note = true }: { program: Program; note?: boolean }) {
  const { id, slug, provenance } = program;
  const months = program.durationMonths;
  return (
    <div data-name="Duration" className="figure text-right tabular-nums">
      <b className="block font-serif text-[1.1875rem] leading-tight font-semibold">
        {months === null ? <Dash of="Duration" /> : monthsText(months)}
      </b>
      <div className="text-[0.78125rem] text-soft">
        {note ? (
          <FigureNote
            of={{ id, slug }}
            figure="duration"
            provenance={readably("duration", provenance.duration)}
            label={`source of duration, ${programLabel(program)}`}
            words={provenanceLine(provenance.duration)}
          />
        ) : (
          <>
            <Mark state={markOf(provenance.duration)} />
            {provenanceLine(provenance.duration)}
          </>
        )}
      </div>
    </div>
  );
}

function Dash({ of }: { of: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{`${of} not known`}</span>
    </>
  );
}

/**
 * The price for this reader, what kind of price it is, and behind the mark its sum and source; `all`: those of the
 * duration and the delivery too, so that a card of a list has one note instead of three; `brief`: its sum stands
 * further down the page.
 */
export function PriceFigure({
  program,
  price,
  all = false,
  brief = false,
}: {
  program: Program;
  price: Price;
  all?: boolean;
  brief?: boolean;
}) {
  const of = (fact: "duration" | "delivery") => readably(fact, program.provenance[fact]);
  return (
    <div data-name="Price" className="figure text-right tabular-nums">
      <b className="block font-serif text-[1.1875rem] leading-tight font-semibold">
        {price.known ? <Amount price={price} /> : <Dash of="Price" />}
      </b>
      <div className="text-[0.78125rem] text-soft">
        <NoteButton
          id={`price-${program.id}`}
          label={`source of price${all ? ", duration and delivery" : ""}, ${programLabel(program)}`}
          note={
            <>
              {price.known ? (
                <SumDetails program={program} price={price} />
              ) : (
                <UnknownPriceNote price={price} program={program} />
              )}
              {all && <OtherSources duration={of("duration")} delivery={of("delivery")} />}
              <WrongLine slug={program.slug} figure="cost" />
            </>
          }
        >
          <Mark state={markOfPrice(price, program.provenance.cost)} />
          {price.known ? priceLine(program, price, brief) : unknownReasons[price.reason]}
        </NoteButton>
      </div>
    </div>
  );
}

function UnknownPriceNote({ program, price }: { program: Program; price: Extract<Price, { known: false }> }) {
  const { cost } = program.provenance;
  return (
    <>
      <p className="mb-2">{price.explanation}</p>
      {cost.state === "unknown" && <ProvenanceDetails provenance={cost} />}
    </>
  );
}

/** Its kind and year; an estimate shows its factors: "estimate, 2022-2023: 36 credits × $370"; what an amount lacks stands beside it. */
function priceLine(program: Program, price: KnownPrice, brief: boolean): string {
  const standing = priceStanding(price, program.provenance.cost);
  const factors = price.state === "estimated" && !brief;
  return `${standing}${factors ? `: ${factorsText(price)}` : feesAside(price)}`;
}
