import { NoteButton } from "@/components/ui/note-button";
import { factorsText } from "@/lib/programs/cost-text";
import { deliveryWords, monthsText } from "@/lib/programs/field-text";
import type { KnownPrice, Price } from "@/lib/programs/price";
import type { Program } from "@/lib/programs/program";
import { unknownReasons } from "@/lib/programs/vocabulary";
import { Amount } from "./amount";
import { FigureNote, WrongLine } from "./figure-note";
import { Mark, provenanceLine } from "./provenance";
import { ProvenanceDetails } from "./provenance-details";
import { SumDetails } from "./sum";

/** "Online, on campus", or words for its absence. */
export function deliveryText({ delivery }: Pick<Program, "delivery">): string {
  return deliveryWords(delivery) || "Delivery not stated";
}

/** How a program is delivered, with its mark. */
export function Delivery({ program }: { program: Program }) {
  const { id, slug, provenance } = program;
  const label = `source of delivery, ${provenanceLine(provenance.delivery)}`;
  return (
    <FigureNote
      of={{ id, slug }}
      figure="delivery"
      provenance={provenance.delivery}
      label={label}
      words={deliveryText(program)}
    />
  );
}

/** A figure and, under it, what kind of figure it is; the mark opens the rest. */
export function Duration({ program }: { program: Program }) {
  const { id, slug, provenance } = program;
  const months = program.durationMonths;
  return (
    <div className="text-right tabular-nums">
      <b className="block font-serif text-[19px] leading-tight font-semibold">
        {months === null ? <Dash of="Duration" /> : monthsText(months)}
      </b>
      <small className="block text-[12.5px] text-soft">
        <FigureNote
          of={{ id, slug }}
          figure="duration"
          provenance={provenance.duration}
          label="source of duration"
          words={provenanceLine(provenance.duration)}
        />
      </small>
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

/** The price for this reader, what kind of price it is, and behind the mark its sum and source. */
export function PriceFigure({ program, price }: { program: Program; price: Price }) {
  return (
    <div className="text-right tabular-nums">
      <b className="block font-serif text-[19px] leading-tight font-semibold">
        {price.known ? <Amount price={price} /> : <Dash of="Price" />}
      </b>
      <small className="block text-[12.5px] text-soft">
        <NoteButton
          id={`price-${program.id}`}
          label="source of price"
          note={
            <>
              {price.known ? (
                <SumDetails program={program} price={price} />
              ) : (
                <UnknownPriceNote price={price} program={program} />
              )}
              <WrongLine slug={program.slug} figure="cost" />
            </>
          }
        >
          <Mark state={price.known ? price.state : "unknown"} />
          {price.known ? priceLine(program, price) : unknownReasons[price.reason]}
        </NoteButton>
      </small>
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

/** "listed, 2026"; an estimate shows its factors: "estimate: 36 credits × $370"; what an amount lacks stands beside it. */
function priceLine(program: Program, price: KnownPrice): string {
  if (price.state === "estimated") return `estimate: ${factorsText(price)}`;
  return `${provenanceLine(program.provenance.cost)}${price.open ? "; fees not published" : ""}`;
}
