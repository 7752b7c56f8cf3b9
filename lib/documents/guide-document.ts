/** Owns a guide as a document: its prose with the figures written out, its lists, and every figure with its source. */
import type { BlockContent, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { figureText } from "../guides/model/figure";
import { withoutReferences } from "../guides/model/markdown";
import { figureKinds, verdicts } from "../guides/model/vocabulary";
import type { WholeGuide } from "../guides/reading/queries";
import { dateText } from "../guides/reading/reading";
import { onet } from "../guides/reading/technologies";
import { closing } from "./parts";
import { bullets, documentOf, heading, link, paragraph, table, type Words } from "./tree";

/** The document of a guide; `origin` has no slash at its end. */
export function guideDocument(guide: WholeGuide, origin: string): Root {
  const { slug, title, summary, query, sections, figures } = guide;
  const write = (key: string) => {
    const figure = figures.get(key);
    return figure ? figureText(figure) : "";
  };
  const plain = (text: string) => withoutReferences(text, write);
  // Guides hold no HTML and no pictures: what their schema lets through are blocks.
  const prose = (text: string) => fromMarkdown(plain(text)).children.filter(isBlock);
  const listed = (name: string, items: readonly Words[]): BlockContent[] =>
    items.length > 0 ? [heading(2, name), bullets(items)] : [];
  return documentOf([
    heading(1, [link(`${origin}/guides/${slug}`, title)]),
    ...prose(summary),
    paragraph([link(`${origin}/programs?${query}`, "Programs of this specialization"), "."]),
    ...sections.flatMap(({ heading: name, body }) => [heading(2, name), ...prose(body)]),
    ...listed(
      "Official wages",
      guide.official.map(({ label, figure }) => `${label}: ${write(figure)}`),
    ),
    ...listed("Growth", guide.growth ? [`${guide.growth.label}: ${write(guide.growth.figure)}`] : []),
    ...listed(
      "Pay as it is claimed",
      guide.bands.map(({ level, figure }) => `${level}: ${write(figure)}`),
    ),
    ...listed(
      "Pay by region",
      guide.regions.map(({ name, figure }) => `${name}: ${write(figure)}`),
    ),
    ...listed(
      "Milestones",
      guide.milestones.map(({ date, text }) => `${dateText(date)}: ${plain(text)}`),
    ),
    ...listed(
      "Uses",
      guide.uses.map(({ area, examples }) => `${area}: ${examples.map(plain).join(" ")}`),
    ),
    ...listed(
      "Skills",
      guide.skills.map(({ name, text }) => `${name}: ${plain(text)}`),
    ),
    ...technologiesList(guide),
    ...listed(
      "Predictions",
      guide.predictions.map(
        (one) =>
          `${plain(one.claim)} Made ${dateText(one.made)}, due ${dateText(one.due)}. Test: ${plain(one.test)} ${verdicts[one.verdict]}.`,
      ),
    ),
    ...figuresTable(guide),
    closing(`${origin}/guides/${slug}`),
  ]);
}

function isBlock(node: Root["children"][number]): node is BlockContent {
  return node.type === "paragraph" || node.type === "heading" || node.type === "list" || node.type === "blockquote";
}

/** What employers name in its occupations, with the words that the licence of the list asks for. */
function technologiesList({ technologies }: WholeGuide): BlockContent[] {
  if (technologies.length === 0) return [];
  return [
    heading(2, "Technologies that employers name"),
    paragraph([`What ${onet.edition} lists as in demand in job postings for each occupation.`]),
    bullets(
      technologies.map(
        ({ title, technologies: own }) => `${title}: ${own.map(({ technology }) => technology).join(", ")}`,
      ),
    ),
    paragraph([onet.attribution, " ", link(onet.url, "onetcenter.org")]),
  ];
}

function figuresTable({ figures }: WholeGuide): BlockContent[] {
  if (figures.size === 0) return [];
  const rows = [...figures.values()].map((figure): Words[] => {
    const { publisher, year, area, kind, sourceUrl } = figure;
    const said = [publisher, year, area].filter(Boolean).join(", ") || "–";
    return [figureText(figure), figureKinds[kind], sourceUrl === null ? said : [link(sourceUrl, said)]];
  });
  return [heading(2, "Every figure and its source"), table([["Figure", "How sure", "Source"], ...rows])];
}
