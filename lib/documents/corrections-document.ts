/** Owns the public log of reports as a document. */
import type { Root } from "mdast";
import { reader } from "../database/db";
import { correctionLog } from "../programs/corrections/reports";
import { howToReport, logSummary, shownReports } from "../programs/corrections/words";
import { correctables } from "../programs/model/facts";
import { correctionStatuses } from "../programs/model/vocabulary";
import { isoDay } from "../text/day";
import { closing } from "./parts";
import { documentOf, heading, link, paragraph, table, type Words } from "./tree";

/** As many reports as the page shows. */
export async function correctionsDocument(origin: string): Promise<Root> {
  const log = await correctionLog(reader(), shownReports);
  const rows = log.lines.map(({ program, figure, createdOn, decidedOn, status, reason }): Words[] => {
    const name = `${program.name}, ${program.institution}`;
    return [
      program.listed ? [link(`${origin}/programs/${program.slug}`, name)] : name,
      correctables[figure],
      isoDay(new Date(createdOn)),
      decidedOn === null ? "–" : isoDay(new Date(decidedOn)),
      [correctionStatuses[status], reason].filter(Boolean).join(": "),
    ];
  });
  return documentOf([
    heading(1, [link(`${origin}/about/corrections`, "Corrections")]),
    paragraph(howToReport),
    paragraph(logSummary(log)),
    ...(rows.length > 0 ? [table([["Program", "About", "Reported", "Decided", "Outcome"], ...rows])] : []),
    closing(`${origin}/about/corrections`),
  ]);
}
