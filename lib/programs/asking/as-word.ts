/** Owns taking a filter back as the word that a sentence would name it by. */
import { type Chip, filtersHref } from "../filters/filters";
import { type OptionKey, optionWords, ruleOf } from "./words";

/** The filters in use that a sentence can ask for, each as a word, with the address that searches for it instead. */
export function asWords(chips: readonly Chip[]): { word: string; href: string }[] {
  return chips.flatMap((chip) => {
    const word = wordOf(chip);
    const { q } = chip.filters;
    return word === null
      ? []
      : [{ word, href: filtersHref({ ...chip.filters, q: q === null ? word : `${q} ${word}` }) }];
  });
}

function hasOptions(key: Chip["key"]): key is OptionKey {
  return Object.hasOwn(optionWords, key);
}

/** null: no sentence asks for it, or it is a word already. */
function wordOf({ key, value, label }: Chip): string | null {
  if (key === "state" || key === "institution") return label;
  if (hasOptions(key)) {
    const words: Readonly<Record<string, string | null>> = optionWords[key] ?? {};
    return words[value]?.split("|")[0] ?? null;
  }
  return ruleOf[key] === null || key === "q" || key === "within" ? null : value;
}
