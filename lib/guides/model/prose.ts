/** Owns where a guide has prose, and which figures it mentions where. */
import { referencesIn } from "./markdown";
import type { Guide } from "./shape";
import { sectionSlugs } from "./vocabulary";

type SectionSlug = (typeof sectionSlugs)[number];

type ProsePlace = { path: (string | number)[]; text: string };

/** Every text of a guide that a reader reads as prose, with its place. */
export function proseOf(guide: Guide): ProsePlace[] {
  const at = (path: ProsePlace["path"], text: string | null | undefined): ProsePlace[] =>
    text ? [{ path, text }] : [];
  const each = <T>(
    list: keyof Guide,
    items: readonly T[],
    places: (item: T) => [string | number, string | null | undefined][],
  ) =>
    items.flatMap((item, index) => places(item).flatMap(([field, text]) => at([list, index, ...[field].flat()], text)));
  return [
    ...(["name", "title", "kicker", "summary", "category"] as const).flatMap((field) => at([field], guide[field])),
    ...at(["growth", "label"], guide.growth?.label),
    ...each("tiles", guide.tiles, ({ label }) => [["label", label]]),
    ...each("bands", guide.bands, ({ level }) => [["level", level]]),
    ...each("official", guide.official, ({ label }) => [["label", label]]),
    ...each("regions", guide.regions, ({ name }) => [["name", name]]),
    ...each("milestones", guide.milestones, ({ text }) => [["text", text]]),
    ...each("uses", guide.uses, ({ area }) => [["area", area]]),
    ...guide.uses.flatMap(({ examples }, use) =>
      examples.flatMap((text, index) => at(["uses", use, "examples", index], text)),
    ),
    ...each("skills", guide.skills, ({ name, group, text }) => [
      ["name", name],
      ["group", group],
      ["text", text],
    ]),
    ...each("predictions", guide.predictions, ({ claim, test, reason }) => [
      ["claim", claim],
      ["test", test],
      ["reason", reason],
    ]),
    ...each("changes", guide.changes, ({ what }) => [["what", what]]),
    ...each("sections", guide.sections, ({ heading, body }) => [
      ["heading", heading],
      ["body", body],
    ]),
  ];
}

/** Every place that names a figure by its key outside prose. */
export function figuresNamed(guide: Guide): { path: (string | number)[]; key: string }[] {
  const lists = ["tiles", "bands", "official", "regions", "milestones", "uses", "predictions"] as const;
  const growth = guide.growth ? [{ path: ["growth", "figure"], key: guide.growth.figure }] : [];
  return [
    ...growth,
    ...lists.flatMap((list) =>
      guide[list].flatMap(({ figure }, index) => (figure ? [{ path: [list, index, "figure"], key: figure }] : [])),
    ),
  ];
}

/** The lists that a page shows with each section. */
const shownWith: Partial<Record<SectionSlug, readonly string[]>> = {
  relevance: ["milestones"],
  career: ["bands", "official", "regions"],
  skills: ["skills"],
  applications: ["uses"],
  predictions: ["predictions"],
};

/**
 * Every section in the order of a guide: those it has as they stand in it; the others, which may still
 * have a picture or list, after the one they usually follow.
 */
export function sectionOrder({ sections }: Pick<Guide, "sections">): SectionSlug[] {
  const order = sections.map(({ slug }): SectionSlug => slug);
  for (const [place, slug] of sectionSlugs.entries()) {
    const before = place === 0 ? undefined : sectionSlugs[place - 1];
    if (!order.includes(slug)) order.splice(before ? order.indexOf(before) + 1 : 0, 0, slug);
  }
  return order;
}

/** The keys of every figure that a guide shows, in the order in which its page mentions them first. */
export function figureKeysOf(guide: Guide): string[] {
  const mentions = [
    ...proseOf(guide).flatMap(({ path, text }) => referencesIn(text).map((key) => ({ path, key }))),
    ...figuresNamed(guide),
  ];
  const of = (field: string, index?: number) =>
    mentions.filter(({ path }) => path[0] === field && (index === undefined || path[1] === index));
  const sections = sectionOrder(guide).flatMap((slug) => [
    ...of(
      "sections",
      guide.sections.findIndex((section) => section.slug === slug),
    ),
    ...(shownWith[slug] ?? []).flatMap((list) => of(list)),
  ]);
  return [...new Set([...of("summary"), ...of("tiles"), ...sections, ...mentions].map(({ key }) => key))];
}
