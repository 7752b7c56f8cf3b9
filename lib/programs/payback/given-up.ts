/** Owns how much income study costs unless the reader says otherwise. */
import { givenUpBy } from "../price/pace";
import type { Reader, WithDegree } from "../price/price";

/** A share of income, 0 to 1, and what it goes by. */
export type GivenUp = { share: number; by: "only-online" | "part-time" | "pace" | "full-time" };

/**
 * None where a program is only online or can be studied part time: people take those beside their work. Else as the
 * reader's pace has it, and all of it where they say none. `partTime`: whether the program says that part time is
 * possible; left out, it doesn't say.
 */
export function usualGivenUp(
  program: Pick<WithDegree, "degree" | "delivery"> & { partTime?: boolean },
  { creditsPerTerm }: Pick<Reader, "creditsPerTerm">,
): GivenUp {
  const { delivery, partTime = false } = program;
  if (delivery.length > 0 && delivery.every((mode) => mode === "online")) return { share: 0, by: "only-online" };
  if (partTime) return { share: 0, by: "part-time" };
  return creditsPerTerm ? { share: givenUpBy(program, creditsPerTerm), by: "pace" } : { share: 1, by: "full-time" };
}
