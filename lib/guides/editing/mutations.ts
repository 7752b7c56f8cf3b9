/** Owns changing a guide: judged, merged with what others did, in one transaction with its version. */

import type { PrismaClient } from "../../../prisma/client/client";
import type { Fault } from "../../form-state";
import type { Editor } from "../../people/roles";
import { isoDay } from "../../text/day";
import { sharedFigures } from "../reading/queries";
import { faultsOf } from "./fit";
import { type CurrentGuide, currentText, textAt, writeVersion } from "./history";
import { type MergedGuide, mergeTexts, type Side } from "./merge";
import { eachList, type GuideText } from "./text";

export type SavedGuide =
  /** `changed`: whether there was anything to write; `taken` is what others had changed and stays theirs, by name. */
  | { outcome: "saved"; version: number; changed: boolean; taken: string[] }
  /** Others made `version`, and both changed these parts. Nothing was written. */
  | { outcome: "conflict"; version: number; merged: MergedGuide }
  | { outcome: "invalid"; faults: Fault[] }
  /** Somebody saved in between. Nothing was written. */
  | { outcome: "stale" }
  | { outcome: "missing" };

/** What an editor sent: from which version, and the lines for the history and for the public list of changes. */
export type SentGuide = { versionSeen: number; why: string | null; changed: string | null };

/** A guide that was changed meanwhile, put together with what was sent from `versionSeen`. */
export async function mergedWith(
  tx: Parameters<typeof textAt>[0],
  current: CurrentGuide,
  yours: GuideText,
  versionSeen: number,
  chosen: Readonly<Record<string, Side>> = {},
): Promise<MergedGuide> {
  const { row, text } = current;
  const base = versionSeen === row.version ? text : await textAt(tx, row.id, versionSeen);
  // Of a version that is not kept nothing is known to be the same: everything is to be chosen.
  return mergeTexts(base ?? nothing, text, yours, chosen);
}

/** Whether readers would get or lose a guide by this text: that is shown before it is done. */
export function movesInPublic({ text }: Pick<CurrentGuide, "text">, wanted: GuideText): boolean {
  return (text.fields.status === "published") !== (wanted.fields.status === "published");
}

const nothing: GuideText = { fields: {}, lists: eachList(() => []) };

/**
 * Makes the guide with this slug what `yours` says, as a new version; nothing when nothing differs.
 * What others changed since `versionSeen` and this editor did not stays theirs; what both changed is a
 * conflict. `changed` goes to the top of the page's list of what changed, with today's date. Throws
 * only when the database fails.
 */
export async function saveGuide(
  prisma: PrismaClient,
  editor: Editor,
  slug: string,
  yours: GuideText,
  { versionSeen, why, changed }: SentGuide,
): Promise<SavedGuide> {
  return prisma.$transaction(async (tx): Promise<SavedGuide> => {
    const current = await currentText(tx, { slug });
    if (!current) return { outcome: "missing" };
    const { version } = current.row;
    const merged = await mergedWith(tx, current, yours, versionSeen);
    if (Object.keys(merged.conflicts).length > 0) return { outcome: "conflict", version, merged };
    const wanted = withChange(merged.text, changed, version + 1);
    const faults = faultsOf(slug, wanted, await sharedFigures(tx));
    if (faults.length > 0) return { outcome: "invalid", faults: faults.map((fault) => ofLine(fault, version + 1)) };
    if (JSON.stringify(wanted) === JSON.stringify(current.text)) {
      return { outcome: "saved", version, changed: false, taken: merged.taken };
    }
    const made = await writeVersion(tx, current, wanted, { by: editor.id, why, origin: "form" });
    return { outcome: "saved", version: made, changed: true, taken: merged.taken };
  });
}

function withChange(text: GuideText, what: string | null, version: number): GuideText {
  if (!what) return text;
  const line = { id: `v${version}`, values: { on: isoDay(), what } };
  return { ...text, lists: { ...text.lists, changes: [line, ...text.lists.changes] } };
}

/** A fault of the new line stands at the field it was typed into. */
function ofLine(fault: Fault, version: number): Fault {
  return fault.path === `changes.v${version}.what` ? { ...fault, path: "changed" } : fault;
}

/** What a guide of now becomes when an old version is restored. */
export function restored({ fields, lists }: GuideText, old: GuideText): GuideText {
  return {
    fields: { ...old.fields, status: fields.status ?? "draft" },
    lists: { ...old.lists, changes: lists.changes },
  };
}

/**
 * Makes a guide what it was in `version`, as a new one. Its status and its list of what changed stay:
 * whether it is public is a decision of its own, and what was said of it has been read.
 */
export async function restoreGuide(
  prisma: PrismaClient,
  editor: Editor,
  slug: string,
  { version, versionSeen }: { version: number; versionSeen: number },
): Promise<SavedGuide> {
  return prisma.$transaction(async (tx): Promise<SavedGuide> => {
    const current = await currentText(tx, { slug });
    const old = current && (await textAt(tx, current.row.id, version));
    if (!current || !old) return { outcome: "missing" };
    if (current.row.version !== versionSeen) return { outcome: "stale" };
    const wanted = restored(current.text, old);
    const faults = faultsOf(slug, wanted, await sharedFigures(tx));
    if (faults.length > 0) return { outcome: "invalid", faults };
    const reason = { by: editor.id, why: `Restored version ${version}`, origin: "restore" as const };
    return { outcome: "saved", version: await writeVersion(tx, current, wanted, reason), changed: true, taken: [] };
  });
}
