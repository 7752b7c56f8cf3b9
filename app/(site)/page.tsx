import Link from "next/link";
import { count, counted } from "@/lib/format";
import { overview } from "@/lib/programs/catalog";
import { currentCatalog } from "@/lib/programs/current-catalog";
import { degrees, deliveryModes } from "@/lib/programs/vocabulary";

export default async function HomePage() {
  const { programs, institutions, stated, estimated, unknown } = overview(await currentCatalog());
  return (
    <main className="mx-auto max-w-[60rem] px-[1.125rem] py-8 md:px-10 md:py-14">
      <h1 className="max-w-[34ch] text-[32px] md:text-[42px]">
        AI and machine‑learning programs, every figure with its source
      </h1>
      <p className="mt-4 max-w-[62ch] text-[17px]">
        Matricula is an open register of degrees and certificates in the United States. It says what a program costs and
        how sure that is, what is not known, and never lists anybody for money.
      </p>

      <form method="get" action="/programs" aria-label="Find programs" className="mt-8 border-y border-ink py-6">
        <div className="grid gap-6 sm:grid-cols-3">
          <Choices legend="Degree" name="degree" options={degrees} />
          <Choices legend="Delivery" name="delivery" options={deliveryModes} />
          <div>
            <label className="block text-[13px] font-semibold" htmlFor="max_cost">
              Total price up to, in $
            </label>
            <input
              id="max_cost"
              name="max_cost"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              className="field mt-1.5 tabular-nums"
            />
            <button type="submit" className="primary mt-4 w-full">
              Show programs
            </button>
          </div>
        </div>
      </form>

      <dl className="mt-8 grid gap-x-8 gap-y-5 sm:grid-cols-2 md:grid-cols-4">
        <Fact value={counted(programs, "program")} label={`at ${counted(institutions, "institution")}`} />
        <Fact value={count(stated)} label="state a price of their own" />
        <Fact value={count(estimated)} label="have an estimate, with its sum" />
        <Fact value={count(unknown)} label="have no price that can be known yet, and say why" />
      </dl>
      <p className="mt-8">
        <Link prefetch={false} href="/programs">
          All programs
        </Link>{" "}
        ·{" "}
        <Link prefetch={false} href="/browse">
          Browse by topic
        </Link>{" "}
        ·{" "}
        <Link prefetch={false} href="/guides">
          Career guides
        </Link>{" "}
        ·{" "}
        <Link prefetch={false} href="/about/how-we-list">
          How we list
        </Link>
      </p>
    </main>
  );
}

function Choices({ legend, name, options }: { legend: string; name: string; options: Record<string, string> }) {
  return (
    <fieldset>
      <legend className="mb-1 text-[13px] font-semibold">{legend}</legend>
      {Object.entries(options).map(([value, label]) => (
        <label key={value} className="flex items-center gap-2.5 py-1 text-sm max-md:py-2">
          <input type="checkbox" name={name} value={value} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function Fact({ value, label }: { value: string; label: string }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-sm text-soft">{label}</dt>
      <dd className="font-serif text-[22px] font-semibold tabular-nums">{value}</dd>
    </div>
  );
}
