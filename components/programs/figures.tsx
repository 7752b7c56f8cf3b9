import { WrongLink } from "@/components/corrections/wrong-link";
import { NoteButton } from "@/components/ui/note-button";
import { factorsText } from "@/lib/programs/cost-text";
import { deliveryWords, monthsText } from "@/lib/programs/field-text";
import type { KnownPrice, Price } from "@/lib/programs/price";
import type { Program } from "@/lib/programs/program";
import { type Figure, unknownReasons } from "@/lib/programs/vocabulary";
import { Amount } from "./amount";
import { Mark, ProvenanceDetails, provenanceLine } from "./provenance";
import { SumDetails } from "./sum";

/** "Online, on campus", or words for its absence. */
export function deliveryText({ delivery }: Pick<Program, "delivery">): string {
  return deliveryWords(delivery) || "Delivery not stated";
}

/** The source of a figure, and where to say that it is wrong. */
function Source({ of: { slug, provenance }, figure }: { of: Program; figure: Figure }) {
  return (
    <>
      <ProvenanceDetails provenance={provenance[figure]} />
      <Wrong slug={slug} figure={figure} />
    </>
  );
}

function Wrong({ slug, figure }: { slug: string; figure: Figure }) {
  return (
    <p className="mt-2 border-t border-rule pt-2">
      <WrongLink slug={slug} figure={figure} />
    </p>
  );
}

/** How a program is delivered, with its mark. */
export function Delivery({ program }: { program: Program }) {
  const { delivery } = program.provenance;
  return (
    <NoteButton
      id={`delivery-${program.slug}`}
      label={`source of delivery, ${provenanceLine(delivery)}`}
      note={<Source of={program} figure="delivery" />}
    >
      <Mark state={delivery.state} />
      {deliveryText(program)}
    </NoteButton>
  );
}

/** A figure and, under it, what kind of figure it is; the mark opens the rest. */
export function Duration({ program }: { program: Program }) {
  const { duration } = program.provenance;
  const months = program.durationMonths;
  return (
    <div className="text-right tabular-nums">
      <b className="block font-serif text-[19px] leading-tight font-semibold">
        {months === null ? <Dash of="Duration" /> : monthsText(months)}
      </b>
      <small className="block text-[12.5px] text-soft">
        <NoteButton
          id={`duration-${program.slug}`}
          label="source of duration"
          note={<Source of={program} figure="duration" />}
        >
          <Mark state={duration.state} />
          {provenanceLine(duration)}
        </NoteButton>
      </small>
    </div>
  );
}

function Dash({ of }: { of: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{of} not known</span>
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
          id={`price-${program.slug}`}
          label="source of price"
          note={
            <>
              {price.known ? (
                <SumDetails program={program} price={price} />
              ) : (
                <UnknownPriceNote price={price} program={program} />
              )}
              <Wrong slug={program.slug} figure="cost" />
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
