import type { ReactNode } from "react";
import type { Program } from "@/lib/programs/model/program";
import type { State } from "@/lib/programs/model/vocabulary";
import type { Wage } from "@/lib/programs/payback/wages";
import { plannedOf } from "@/lib/programs/plan/planned";
import { pricesForText } from "@/lib/programs/price/audience-text";
import { YourCost } from "./your-cost";

/** What the program costs the reader and when it pays for itself, computed in their browser. */
export function ForYou({
  program,
  resident,
  wages,
  earned,
}: {
  program: Program;
  resident: State | null;
  wages: readonly Wage[];
  earned: ReactNode;
}) {
  return (
    <YourCost
      resident={resident}
      pricesFor={pricesForText(resident)}
      wages={wages}
      earned={earned}
      program={plannedOf(program)}
    />
  );
}
