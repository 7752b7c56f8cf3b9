import type { ComponentProps, ReactNode } from "react";
import type { Price } from "@/lib/programs/price";
import type { Program } from "@/lib/programs/program";
import { Amount } from "./amount";
import { FactsTable } from "./facts-table";
import { ForYou } from "./for-you";
import { AtAGlance, ProgramHeader } from "./program-top";
import { Legend } from "./provenance";
import { SumDetails } from "./sum";
import { Where } from "./where";

type BodyProps = Pick<ComponentProps<typeof AtAGlance>, "resident" | "ignored"> &
  Pick<ComponentProps<typeof Where>, "point"> & {
    program: Program & { withdrawnOn: string | null };
    price: Price;
    /** What only a stored program has. */
    history?: ReactNode;
    guides?: ReactNode;
  };

/** Everything that a program's own page says of it; also the preview of what is not public yet. */
export function ProgramBody({ program, price, resident, ignored, point, history, guides }: BodyProps) {
  return (
    <>
      <ProgramHeader program={program} resident={resident} />
      <AtAGlance program={program} price={price} resident={resident} ignored={ignored} />

      <section aria-labelledby="price" className="mb-9">
        <h2 id="price" className="mb-2 text-[21px]">
          What it costs
        </h2>
        <div className="max-w-[65ch] text-[15px]">
          {price.known ? (
            <>
              <p className="mb-2 font-serif text-[19px] font-semibold tabular-nums">
                <Amount price={price} />
              </p>
              <SumDetails program={program} price={price} />
            </>
          ) : (
            <p>{price.explanation}</p>
          )}
        </div>
      </section>

      <ForYou program={program} />

      <section aria-labelledby="facts" className="mb-9">
        <h2 id="facts" className="mb-2 text-[21px]">
          Every figure and its source
        </h2>
        <FactsTable program={program} price={price} resident={resident} />
        <div className="mt-3">
          <Legend />
        </div>
      </section>

      {history}

      {program.note && (
        <section aria-labelledby="notes" className="mb-9 max-w-[65ch]">
          <h2 id="notes" className="mb-2 text-[21px]">
            Notes
          </h2>
          <p>{program.note}.</p>
        </section>
      )}
      {guides}
      <Where program={program} point={point} resident={resident} />
    </>
  );
}
