/** Owns what the page about the directory says: what is promised, and under which terms its data may be used. */
import { promise } from "../api/openapi";
import { contact } from "../env";
import { licence, type Statement } from "./statement";

export const aboutLead =
  "An open directory of AI and machine-learning degrees and certificates in the United States. Every figure says where it came from; what is not known says why.";

/** Where to say that something can't be used. */
function complaint(): string {
  const named = contact();
  return named === null
    ? "If something can’t be used, report it from any listing, as “something else” that is wrong."
    : `If something can’t be used, [write to us](<${named}>).`;
}

export function aboutSections(): Statement[] {
  const terms = `[${licence.name}](${licence.url})`;
  return [
    {
      id: "listings",
      title: "How listings are chosen and ordered",
      text: "By rules that stand in [How we list](/about/how-we-list): no place can be bought, and the order is the one you choose. [Who is listed and how much is known](/about/coverage) is counted, with what is missing. Whoever finds a mistake can report it from each figure; [what became of the reports](/about/corrections) is public. An institution can [state its own programs](/about/for-institutions); that buys it nothing but being right.",
    },
    {
      id: "accessibility",
      title: "Accessibility",
      text: `With every change, a machine opens the kinds of public pages and looks for faults with axe-core, at widths of 1280, 390 and 320 pixels, in light and in dark; it checks that nothing scrolls sideways, that what is pressed is at least 24 pixels wide and high, and that finding, ordering and reading work without scripts. A change with a fault is not released.

Not tested: no person who relies on a screen reader or a switch has gone through the pages for us, and nobody from outside has audited them. So we claim no conformance. ${complaint()}`,
    },
    {
      id: "privacy",
      title: "Privacy",
      text: `The public pages set no cookie and load nothing from anybody else, which a test watches on every kind of page. There is no account and no tracking. What you type to see your cost, your shortlist, the day of your last visit and the addresses of your reports stay on your device. We count how often each program’s page is opened, one number a month, and keep nothing about who opened it. To keep the API and our forms from being flooded, we count requests under a hash of the network address, whose key is only in the server’s memory, and drop the count when its time is over.

A report of a mistake keeps what you write in it. A web server or proxy in front of this site may keep a log of its own, of which its operator can tell you.`,
    },
    {
      id: "licence",
      title: "Licence of the data",
      text: `- What is ours (the collection, its texts, checks and estimates): ${terms}. Name “Matricula” and link to the page you took it from.
- Federal data (IPEDS, College Scorecard, Bureau of Labor Statistics) is in the public domain. Name them all the same.
- Guides use information from the O\\*NET database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), used under the ${terms} license. O\\*NET® is a trademark of USDOL/ETA. We have modified some of this information; USDOL/ETA has not approved, endorsed or tested these modifications.
- Each figure names the source that states it. The source code is under the MIT licence.`,
    },
    {
      id: "api",
      title: "The API’s promise",
      text: `${promise.map((sentence) => `- ${sentence}`).join("\n")}

[The API, feeds, files, frames and tools](/about/api)`,
    },
  ];
}
