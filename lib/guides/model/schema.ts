/** Owns what a guide must be before it is stored: the schema for the seed and the editing form. */
import { unseenIn } from "../../text/visible";
import { referencesIn } from "./markdown";
import { figuresNamed, proseOf } from "./prose";
import { storedGuide } from "./shape";
import { strayDigits } from "./stray-digits";
import { type FigureKind, figureKinds, isFirstHand } from "./vocabulary";

/**
 * The schema of a guide whose prose may refer to the figures with these keys; a kind is null while nobody has said
 * it. Besides its shape it refuses a digit in prose that is neither a reference nor a listed name (the issue's
 * `params` then hold `found` and `offset` in the text), a reference to no figure, slugs that stand twice, a tile
 * whose figure is second-hand or claimed, and growth of another occupation than the one whose wage comes first:
 * the list of all guides shows both in one line.
 */
export function guideSchema(keys: ReadonlyMap<string, FigureKind | null>) {
  return storedGuide.superRefine((guide, context) => {
    const say = (path: (string | number)[], message: string, params = {}) =>
      context.addIssue({ code: "custom", path, message, params });
    for (const { path, text } of proseOf(guide)) {
      // Asked here and not of its shape: a guide that was stored before this was asked can still be read.
      const unseen = unseenIn(text, { lines: true });
      if (unseen) say(path, `The text ${unseen}`);
      for (const stray of strayDigits(text, guide.names)) {
        say(
          path,
          `“${stray.found}” is a number without a source: refer to a figure, or list the name it is part of.`,
          stray,
        );
      }
      for (const key of referencesIn(text))
        if (!keys.has(key)) say(path, `There is no figure “${key}”.`, { found: `{{${key}` });
    }
    for (const { path, key } of figuresNamed(guide)) if (!keys.has(key)) say(path, `There is no figure “${key}”.`);
    for (const [index, { figure }] of guide.tiles.entries()) {
      const kind = keys.get(figure);
      if (kind && !isFirstHand(kind))
        say(
          ["tiles", index, "figure"],
          `A tile takes only official figures and those of original reports; “${figure}” is ${figureKinds[kind]}.`,
        );
    }
    const [nearest] = guide.official;
    if (guide.growth && nearest && guide.growth.label !== nearest.label) {
      say(["growth", "label"], `The growth must be of the occupation whose wage comes first: “${nearest.label}”.`);
    }
    const twice = (items: readonly { slug: string }[], report: (index: number, slug: string) => void) => {
      const slugs = items.map(({ slug: own }) => own);
      for (const [index, own] of slugs.entries()) if (slugs.indexOf(own) < index) report(index, own);
    };
    twice(guide.sections, (index) => say(["sections", index, "slug"], "The section stands twice."));
    twice(guide.skills, (index, own) => say(["skills", index, "slug"], `The skill “${own}” stands twice.`));
  });
}
