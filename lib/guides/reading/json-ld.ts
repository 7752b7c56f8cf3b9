/** Owns what a guide's page tells machines, in schema.org's vocabulary: the article, and officially counted occupations. */

import type { Article, Graph, Occupation } from "schema-dts";
import { yearlyPay } from "../model/figure";
import { guideDescription } from "./description";
import type { WholeGuide } from "./queries";

/**
 * The article and, for each wage that a statistics office publishes, its occupation with that median:
 * a reader of this data sees no marks, so claimed and republished pay is left out. `origin` has no
 * slash at its end.
 */
export function guideJsonLd(guide: WholeGuide, origin: string): Graph {
  const url = `${origin}/guides/${guide.slug}`;
  const article: Article = {
    "@type": "Article",
    "@id": `${url}#article`,
    url,
    headline: guide.title,
    description: guideDescription(guide),
    inLanguage: "en-US",
    image: `${url}/preview.png`,
    ...(guide.reviewed && { dateModified: guide.reviewed }),
    ...publishedOn(guide),
    publisher: { "@type": "Organization", name: "Matricula", url: origin },
    isAccessibleForFree: true,
  };
  return { "@context": "https://schema.org", "@graph": [article, ...occupations(guide)] };
}

function publishedOn({ changes }: WholeGuide): { datePublished?: string } {
  const first = changes.map(({ on }) => on).sort()[0];
  return first ? { datePublished: first } : {};
}

function occupations({ official, figures }: WholeGuide): Occupation[] {
  return official.flatMap(({ label, figure: key }) => {
    const figure = figures.get(key);
    const pay = figure && yearlyPay(figure);
    if (figure?.kind !== "official" || !pay || pay.low !== pay.high) return [];
    return [
      {
        "@type": "Occupation",
        name: label,
        occupationLocation: { "@type": "Country", name: "United States" },
        estimatedSalary: {
          "@type": "MonetaryAmountDistribution",
          name: `Median annual wage${figure.year ? `, ${figure.year}` : ""}, ${figure.publisher}`,
          currency: "USD",
          duration: "P1Y",
          median: pay.low,
        },
      },
    ];
  });
}
