/** Owns what the page about listing says: where figures come from, what an estimate is, what decides the order. */
import { keysOf } from "../closed-list";
import { sorts } from "../programs/filters/filters";
import { orderRules } from "../programs/filters/order-rules";
import { quarterRule } from "../programs/model/credit-units";
import { degrees } from "../programs/model/vocabulary";
import { assumedCredits } from "../programs/price/pace";
import { range } from "../text/format";
import type { Statement } from "./statement";

/** "30 to 36 for master’s programs, …" */
function assumed(): string {
  const each = keysOf(assumedCredits).map((degree) => {
    const credits = assumedCredits[degree];
    return `${range(String(credits?.low), String(credits?.high))} for ${degrees[degree].toLowerCase()} programs`;
  });
  return each.join(", ");
}

export function listingSections(): Statement[] {
  return [
    {
      id: "figures",
      title: "Every figure has a state",
      marks: true,
      text: `Delivery, duration, credits and price each have a mark that shows how sure we are. Open it to see the source, the year the figure is for and the day we checked it.

A program with an unknown figure stays in the directory, and its page says why the figure is missing: not published, varies, not applicable, or not looked for yet. A filter never hides such a program silently: the results say how many more might fit, with a link that includes them.`,
    },
    {
      id: "estimates",
      title: "What an estimate is",
      text: `Where a program has no price of its own, we estimate one from its institution’s published charges if we can. An estimate is always marked, and shows how it was calculated.

- Graduate programs and certificates: the rate per credit times the credits.
- Credits are counted in the unit of the institution, and so is its rate: semester hours, quarter credits (${quarterRule}), or units of its own. No rate of one unit is multiplied with credits of another.
- Credits that are not known are assumed as a range, unless the institution counts in something else than semester hours: ${assumed()}. The price is then a range too.
- Bachelor’s degrees: annual tuition times four, or a flat price for the term times eight; associate degrees: half of that.
- Fees are added where the page of the rate prints them. Where only the institution’s fees for full-time students are known, as reported to the federal survey, they are added at the upper end alone: part-time and online students often pay others. Where none are known, you will pay more, and the price says so: “from $45,000; fees not known”.
- Below half time, fees of a full-time year are counted for as many years as full-time study would take, at the upper end alone, and the price says so.
- Filters and sorting use the higher price of a range.
- Terms and years are counted as the program lasts, or where that is not known, for full-time study.
- Doctorates: none. Most are funded, and few students pay the listed tuition. Those of a profession (Doctor of Business Administration, of Engineering, of Education and the like, told by their names) are estimated like a master’s, from their own number of credits, unless a source says that they are funded.

The rate is the one that fits best: that of the online programs for a program taught only online, then of the school, then of the institution, then what the institution reported to IPEDS, the federal survey; the newest year among those, and of equals the most expensive. Unless you say where you live, it is the rate for people from another state. Books and living costs are not included. A rate that the annual tuition beside it shows to be per course is not used, nor one per quarter credit where the credits are assumed.`,
    },
    {
      id: "your-cost",
      title: "What it would cost you",
      text: "On every page with prices you can say where you live; your device keeps it, and it stands in the address of the pages you open. On a program’s page you can also say how many credits you would take, what your employer pays and how many credits you transfer. The same rules then give your price: a flat price for the term applies from the number of credits its page names; below full time a bachelor’s degree is charged by the credit; transfer credits take off what the program charges for them; an employer’s contribution counts toward tuition, not fees. From that and the income before and after, the page computes in how many years the program pays for itself. That happens in your browser: what you type stays on your device. What graduates of the field earned there, by federal figures, stands beside it where it is known, and is in no sum.",
    },
    {
      id: "order",
      title: "What decides the order",
      text: `Only what you choose. There are no sponsors here, and no one can pay for a place.

${keysOf(sorts)
  .map((sort) => `- **${sorts[sort]}**: ${orderRules[sort]}.`)
  .join("\n")}

Prices are of different years, and a price counts as its source states it: we don’t raise any of them to today’s, because nobody knows how much a program’s own price has risen. So an older price looks lower than it would be now, in every order and every filter by price. Each card names the year of its price, and the list says from which year to which its prices are. A price that a source states for a year more than three years ago is marked as old, and does not count as stated: “Leave out estimates and old prices” leaves it out. An estimate is of the year of its rate, which stands beside it.

Ties are broken by a number made from the program and the day, so that no name is always first. Programs whose figure is not known come last whichever way you sort: in a group of their own, or degree by degree at the end of their degree.`,
    },
    {
      id: "found",
      title: "What your words find",
      text: `A sentence such as “part time master’s under 20k online” becomes filters, which you can change one by one; what we don’t understand is searched for as words. It is read here, by fixed rules: no service is asked, and the sentence is not kept.

Programs that only some people may apply to, such as an employer’s own, are left out of every list until you ask for them; the list says how many there are.`,
    },
    {
      id: "kept",
      title: "What is counted, and what is not",
      text: "We count how often each program’s page is opened: one number a month, which robots add to as well. It tells our editors which missing figures to look for first. We keep nothing about you: no address, no time, no browser, no page before or after. There is no account, and the public pages set no cookie. What you type to see your cost, and your shortlist, stay on your device.",
    },
    {
      id: "sources",
      title: "Where the data comes from",
      text: `Our first ten listings came from a career guide’s page about generative AI, which gave their delivery, duration and price without a source. What still stands on that page alone is marked “unsourced”: it can’t be opened any more.

Programs were collected from public pages, each with the page it was read on. Institutions and their general charges come from the College Scorecard and IPEDS of the US Department of Education; newer charges were read on the institutions’ own or other named pages.

Where two sources say different things, both are shown, with their pages and years, until an editor has decided. Until then the higher price and the longer time count, so that a disagreement never makes a program look cheaper or shorter than it may be.

What became of graduates, and the figures of an institution, are the same Department’s: they are of a field and a level at an institution, never of one program. [Who is listed and how much is known](/about/coverage) is counted from the directory as it is now.`,
    },
  ];
}
