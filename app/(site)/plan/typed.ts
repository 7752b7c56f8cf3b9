"use server";

import { formIn, textsIn } from "@/lib/form-state";
import { inputsFromText, type ReaderInputs } from "@/lib/programs/payback/reader-inputs";

/** Gives back what was typed, for browsers without scripts: the page is made with it, and nothing is stored or logged. */
export async function typedAgain(_: ReaderInputs, given: FormData): Promise<ReaderInputs> {
  const texts = Object.entries(textsIn(formIn(given))).map(([name, [value = ""]]) => [name, value]);
  return inputsFromText(new URLSearchParams(texts).toString());
}
