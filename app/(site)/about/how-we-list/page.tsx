import type { Metadata } from "next";
import type { ReactNode } from "react";
import { orderRules } from "@/components/programs/order-menu";
import { Legend } from "@/components/programs/provenance";
import { range } from "@/lib/format";
import { sorts } from "@/lib/programs/filters";
import { assumedCredits } from "@/lib/programs/pace";
import { degrees, keysOf } from "@/lib/programs/vocabulary";

export const metadata: Metadata = {
  title: "How we list",
  description: "Where the figures come from, what an estimate is, and what decides the order.",
};

export default function HowWeListPage() {
  return (
    <main className="mx-auto max-w-[60rem] px-[1.125rem] py-6 md:px-10 md:py-9">
      <h1 className="text-[27px] md:text-[34px]">How we list</h1>
      <div className="mt-4 max-w-[65ch] font-serif text-[17px] leading-relaxed">
        <Section id="figures" title="Every figure has a state">
          <p>
            Delivery, duration, credits and price each carry a mark that says how sure they are. The mark opens to the
            source, the year it speaks for and the day it was checked.
          </p>
          <div className="my-3 font-sans">
            <Legend />
          </div>
          <p>
            What is not known stays in the directory and says why: not published, varies, not applicable, or not yet
            checked. A filter never drops a program silently for a missing figure: the results say how many more might
            fit, with a link that includes them.
          </p>
        </Section>
        <Section id="estimates" title="What an estimate is">
          <p>
            Where a program has no price of its own for you, its institution’s published charges may allow an estimate.
            It is always marked and shows its sum.
          </p>
          <ul className="my-3 list-disc space-y-1 pl-5">
            <li>Graduate programs and certificates: the rate per credit times the credits.</li>
            <li>
              Credits that are not known are assumed as a range:{" "}
              {keysOf(assumedCredits)
                .map((degree) => {
                  const credits = assumedCredits[degree];
                  return `${range(String(credits?.low), String(credits?.high))} for ${degrees[degree].toLowerCase()} programs`;
                })
                .join(", ")}
              . The price is then a range too.
            </li>
            <li>
              Bachelor’s degrees: annual tuition times four, or a flat price for the term times eight; associate
              degrees: half of that.
            </li>
            <li>
              Fees are added where the page of the rate prints them. Where only the institution’s fees for full-time
              students are known, as reported to the federal survey, they are added at the upper end alone: part-time
              and online students often pay others. Where none are known, the price is a lower bound and says so: “from
              $45,000; fees not published”.
            </li>
            <li>Filters and orders go by a range’s upper end, the most of what is known.</li>
            <li>Terms and years are counted as the program lasts, or where that is not known, for full-time study.</li>
            <li>Doctorates: none. Most are funded, and few students pay the listed tuition.</li>
          </ul>
          <p>
            The rate is the one that fits best: that of the online programs for a program taught only online, then of
            the school, then of the institution, then what the institution reported to IPEDS, the federal survey; the
            newest year among those, and of equals the dearest. Unless you say where you live, it is the rate for people
            from another state. Books and living costs are left out. A rate that the annual tuition beside it shows to
            be per course is not used, nor one per quarter credit where the credits are assumed.
          </p>
        </Section>
        <Section id="your-cost" title="What it would cost you">
          <p>
            On a program’s page you can say where you live, how many credits you would take, what your employer pays and
            how many credits you bring along. The same rules then give your price: a flat price for the term holds from
            as many credits as its page names; below full time a bachelor’s degree goes by the credit; transfer credits
            take off what the program charges for them; an employer pays toward tuition, not fees. From that and the
            income before and after, the page computes in how many years the program pays for itself. All of it happens
            in your browser: what you type stays on your device.
          </p>
        </Section>
        <Section id="order" title="What decides the order">
          <p>Nothing but what the reader chose. There is no field for a sponsor, and no place can be bought.</p>
          <ul className="my-3 list-disc space-y-1 pl-5">
            {keysOf(sorts).map((sort) => (
              <li key={sort}>
                <strong>{sorts[sort]}</strong>: {orderRules[sort]}.
              </li>
            ))}
          </ul>
          <p>
            Equal ones take turns: a number made of the program and the day decides, so that no name always stands
            first. Programs for which the figure is not known stand in a band of their own at the end, whichever way the
            order runs.
          </p>
        </Section>
        <Section id="kept" title="What is counted, and what is not">
          <p>
            For each program we count how often its page was asked for: one number for a month, which robots add to as
            well. The editors look first for what is unknown on the pages that are asked for most. Nothing is kept of
            who asked: no address, no time, no browser, no page before or after. There is no account, and the public
            pages set no cookie. What you type to see your cost, and your shortlist, stay on your device.
          </p>
        </Section>
        <Section id="sources" title="Where the data comes from">
          <p>
            The ten listings that this directory began with stood on a career guide’s page about generative AI, which
            gave their delivery, duration and price without a source. They are marked as listed on the guide page; its
            address was not recorded.
          </p>
          <p className="mt-3">
            Programs were collected from public pages, each with the page it was read on. Institutions and their general
            charges come from the College Scorecard and IPEDS of the US Department of Education; newer charges were read
            on the institutions’ own or other named pages.
          </p>
        </Section>
      </div>
    </main>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-2 text-[21px]">
        {title}
      </h2>
      {children}
    </section>
  );
}
