import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { ProgramGuides } from "@/components/guides/program-guides";
import { FactsTable } from "@/components/programs/facts-table";
import { Delivery, Duration, PriceFigure } from "@/components/programs/figures";
import { Legend } from "@/components/programs/provenance";
import { SumDetails } from "@/components/programs/sum";
import { amountText, priceFor } from "@/lib/programs/cost";
import { currentSlug, programBySlug } from "@/lib/programs/queries";
import type { Result } from "@/lib/programs/results";
import { controls, degrees, memberOf, states, subjects } from "@/lib/programs/vocabulary";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ resident?: string | string[] }> };

async function resultFor({ params, searchParams }: Props): Promise<Pick<Result, "program" | "price">> {
  const { slug } = await params;
  const { resident } = await searchParams;
  const program = await programBySlug(slug);
  if (program) return { program, price: priceFor(program, { resident: memberOf(states, [resident].flat()[0]) }) };
  const renamed = await currentSlug(slug);
  if (renamed !== null && renamed !== slug) permanentRedirect(`/programs/${renamed}`);
  notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { program } = await resultFor(props);
  return {
    title: `${program.name}, ${program.institution.name}`,
    description: `${degrees[program.degree]} at ${program.institution.name} in ${program.city}, ${states[program.state]}: delivery, duration, credits and price, each with its source.`,
    alternates: { canonical: `/programs/${program.slug}` },
  };
}

export default async function ProgramPage(props: Props) {
  const { program, price } = await resultFor(props);
  const { institution } = program;
  return (
    <main className="mx-auto max-w-[60rem] px-[1.125rem] py-6 md:px-10 md:py-9">
      <p className="text-[13px] text-soft">
        {degrees[program.degree]} · {subjects[program.subject]}
      </p>
      <h1 className="my-1 text-[27px] md:text-[34px]">{program.name}</h1>
      <p className="text-[17px]">{institution.name}</p>
      <p className="text-soft">
        {program.city}, {states[program.state]}
        {institution.control && ` · ${controls[institution.control]} institution`}
      </p>

      <section
        aria-label="At a glance"
        className="my-6 grid gap-x-8 gap-y-4 border-y border-ink py-4 sm:grid-cols-[minmax(0,1fr)_auto_auto]"
      >
        <div className="self-center">
          <Delivery program={program} />
        </div>
        <div className="max-sm:[&>div]:text-left">
          <Duration program={program} />
        </div>
        <div className="max-sm:[&>div]:text-left">
          <PriceFigure program={program} price={price} />
        </div>
      </section>

      <section aria-labelledby="price" className="mb-9">
        <h2 id="price" className="mb-2 text-[21px]">
          What it costs
        </h2>
        <div className="max-w-[65ch] text-[15px]">
          {price.known ? (
            <>
              <p className="mb-2 font-serif text-[19px] font-semibold tabular-nums">
                {price.state === "estimated" && "about "}
                {amountText(price)}
              </p>
              <SumDetails program={program} price={price} />
            </>
          ) : (
            <p>{price.explanation}</p>
          )}
        </div>
      </section>

      <section aria-labelledby="facts" className="mb-9">
        <h2 id="facts" className="mb-2 text-[21px]">
          Every figure and its source
        </h2>
        <FactsTable program={program} />
        <div className="mt-3">
          <Legend />
        </div>
      </section>

      {program.note && (
        <section aria-labelledby="notes" className="mb-9 max-w-[65ch]">
          <h2 id="notes" className="mb-2 text-[21px]">
            Notes
          </h2>
          <p>{program.note}.</p>
        </section>
      )}
      <ProgramGuides programId={program.id} />
      {institution.website && (
        <p>
          <a href={institution.website} rel="noopener external">
            Website of {institution.name}
          </a>
        </p>
      )}
    </main>
  );
}
