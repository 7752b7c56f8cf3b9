import type { Metadata } from "next";
import Link from "next/link";
import { Page, PageTitle } from "@/components/ui/page";
import { promise } from "@/lib/api/openapi";
import { canonical } from "@/lib/authorization/site-origin";
import { licence } from "@/lib/documents/parts";
import { contact } from "@/lib/env";
import { Section } from "./_parts/section";

export const metadata: Metadata = {
  title: "About",
  description: "What this is, what we promise: accessibility, privacy, the licence of the data, the API.",
  ...canonical("/about", { "text/markdown": "/about.md" }),
};

export default function AboutPage() {
  return (
    <Page>
      <PageTitle>About Matricula</PageTitle>
      <div className="mt-4 max-w-[65ch] font-prose text-[1.0625rem] leading-relaxed">
        <p>
          An open directory of AI and machine-learning degrees and certificates in the United States. Every figure says
          where it came from; what is not known says why.
        </p>
        <Section id="listings" title="How listings are chosen and ordered">
          <p>
            By rules that stand in <To href="/about/how-we-list">How we list</To>: no place can be bought, and the order
            is the one you choose. <To href="/about/coverage">Who is listed and how much is known</To> is counted, with
            what is missing. Whoever finds a mistake can report it from each figure;{" "}
            <To href="/about/corrections">what became of the reports</To> is public.
          </p>
        </Section>
        <Section id="accessibility" title="Accessibility">
          <p>
            With every change, a machine opens the kinds of public pages and looks for faults with axe-core, at widths
            of 1280, 390 and 320 pixels, in light and in dark; it checks that nothing scrolls sideways, that what is
            pressed is at least 24 pixels wide and high, and that finding, ordering and reading work without scripts. A
            change with a fault is not released.
          </p>
          <p className="mt-3">
            Not tested: no person who relies on a screen reader or a switch has gone through the pages for us, and
            nobody from outside has audited them. So we claim no conformance. <Complain />
          </p>
        </Section>
        <Section id="privacy" title="Privacy">
          <p>
            The public pages set no cookie and load nothing from anybody else, which a test watches on every kind of
            page. There is no account and no tracking. What you type to see your cost, and your shortlist, stay on your
            device. We count how often each program’s page is opened, one number a month, and keep nothing about who
            opened it. To keep the API and our forms from being flooded, we count requests under a hash of the network
            address, whose key is only in the server’s memory, and drop the count when its time is over.
          </p>
          <p className="mt-3">
            A report of a mistake keeps what you write in it. A web server or proxy in front of this site may keep a log
            of its own, of which its operator can tell you.
          </p>
        </Section>
        <Section id="licence" title="Licence of the data">
          <ul className="list-disc space-y-1 pl-5">
            <li>
              What is ours (the collection, its texts, checks and estimates):{" "}
              <a href={licence.url} className="underline">
                {licence.name}
              </a>
              . Name “Matricula” and link to the page you took it from.
            </li>
            <li>
              Federal data (IPEDS, College Scorecard, Bureau of Labor Statistics) is in the public domain. Name them all
              the same.
            </li>
            <li>
              Guides use information from the O*NET database by the U.S. Department of Labor, Employment and Training
              Administration (USDOL/ETA), used under the{" "}
              <a href={licence.url} className="underline">
                {licence.name}
              </a>{" "}
              license. O*NET® is a trademark of USDOL/ETA. We have modified some of this information; USDOL/ETA has not
              approved, endorsed or tested these modifications.
            </li>
            <li>Each figure names the source that states it. The source code is under the MIT licence.</li>
          </ul>
        </Section>
        <Section id="api" title="The API’s promise">
          <ul className="list-disc space-y-1 pl-5">
            {promise.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className="mt-3">
            <To href="/about/api">The API, feeds, files, frames and tools</To>
          </p>
        </Section>
      </div>
    </Page>
  );
}

function To({ href, children }: { href: string; children: string }) {
  return (
    <Link prefetch={false} href={href}>
      {children}
    </Link>
  );
}

/** Where to say that something can't be used. */
function Complain() {
  const named = contact();
  if (named === null)
    return "If something can’t be used, report it from any listing, as “something else” that is wrong.";
  return (
    <>
      If something can’t be used, <a href={named}>write to us</a>.
    </>
  );
}
