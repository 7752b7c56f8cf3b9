/** Owns the tests of changing guides, each on one of the seed's own. */

import { beforeEach, describe, expect, it } from "vitest";
import { withSeed } from "../../../seed/seeded-fixtures";
import { db } from "../../database/db";
import { proves } from "../../people/proof";
import type { Editor } from "../../people/roles";
import { isoDay } from "../../text/day";
import { allGuides, guideBySlug } from "../reading/queries";
import { differencesBetween } from "./difference";
import { guideForEdit, guidesForAdmin, previewGuide } from "./editing";
import { guideTypedOf, textFrom } from "./form";
import { guideVersions } from "./history";
import { mergedWith, restoreGuide, saveGuide } from "./mutations";
import type { GuideListKey, GuideText } from "./text";

let editor: Editor;

withSeed(async () => {
  const person = { id: "ada", name: "Ada", email: "ada@example.org", role: "editor" as const };
  await db().user.create({ data: person });
  if (!proves(person, "editor")) throw new Error("Ada is no editor.");
  editor = person;
});

async function now(slug: string) {
  const current = await guideForEdit(slug);
  if (!current) throw new Error(`The seed has no guide ${slug}.`);
  return { text: current.text, version: current.row.version, current };
}

/** The text with one field of the item that `id` names put right. */
function withValue(text: GuideText, list: GuideListKey, id: string, field: string, value: string): GuideText {
  const items = text.lists[list].map((one) =>
    one.id === id ? { id, values: { ...one.values, [field]: value } } : one,
  );
  return { ...text, lists: { ...text.lists, [list]: items } };
}

const sent = (versionSeen: number) => ({ versionSeen, why: null, changed: null });

describe("a guide in its form", () => {
  it("comes back from the form as it is, and saving that changes nothing", async () => {
    for (const { slug: own } of await allGuides()) {
      const current = await guideForEdit(own);
      if (!current) throw new Error(own);
      const back = textFrom(guideTypedOf(current.text), "published");
      expect(back).toEqual(current.text);
      const saved = await saveGuide(db(), editor, own, back, sent(current.row.version));
      expect(saved).toEqual({ outcome: "saved", version: current.row.version, changed: false, taken: [] });
    }
  });

  it("shows on its public page what was saved, all else as before", async () => {
    const slug = "machine-learning";
    const { text, version } = await now(slug);
    const before = await guideBySlug(slug);
    const wanted = withValue(text, "sections", "advice", "body", "Read **much**.");
    const saved = await saveGuide(db(), editor, slug, wanted, {
      versionSeen: version,
      why: "Shorter",
      changed: "Advice.",
    });
    expect(saved).toMatchObject({ outcome: "saved", version: version + 1, changed: true });
    const after = await guideBySlug(slug);
    expect(after?.sections.find((one) => one.slug === "advice")?.body).toBe("Read **much**.");
    expect(after?.changes[0]).toEqual({ on: isoDay(), what: "Advice." });
    for (const key of ["tiles", "skills", "predictions", "uses", "official", "picked", "teachers"] as const) {
      expect(after?.[key], key).toEqual(before?.[key]);
    }
    const versions = await guideVersions(after?.id ?? 0);
    expect(versions.map(({ origin, why }) => [origin, why])).toEqual([
      ["form", "Shorter"],
      ["seed", null],
    ]);
    const [newest, oldest] = versions;
    if (!newest || !oldest) throw new Error("There are two versions.");
    expect(differencesBetween(oldest.text, newest.text).map(({ label }) => label)).toEqual([
      "Section “Advice”: Text",
      "Change “Advice.”, added: Day",
      "Change “Advice.”, added: What changed",
    ]);
    expect((await guidesForAdmin()).find((one) => one.slug === slug)?.last?.by).toBe("ada");
    const log = await db().auditEntry.findFirst({ where: { kind: "guide-changed", subject: slug } });
    expect(log).toMatchObject({ personId: "ada" });
  });

  it("is refused with a digit that has no source while it is public, each fault at its field", async () => {
    const slug = "ai-in-business";
    const { text, version } = await now(slug);
    const wanted = withValue(text, "sections", "advice", "body", "Read for 10 years.");
    const refused = await saveGuide(db(), editor, slug, wanted, { ...sent(version), changed: "In 2026" });
    expect(refused).toEqual({
      outcome: "invalid",
      faults: [
        { path: "changed", message: expect.stringContaining("“2026” is a number without a source") },
        { path: "sections.advice.body", message: expect.stringMatching(/^Section “Advice”, text: “10” is a number/) },
      ],
    });
    const draft = { ...wanted, fields: { ...wanted.fields, status: "draft", summary: "" } };
    expect(await saveGuide(db(), editor, slug, draft, sent(version))).toMatchObject({ outcome: "saved" });
    expect(await guideBySlug(slug)).toBeNull();
    expect((await now(slug)).text.fields.summary).toBe("");
    expect(await previewGuide((await now(slug)).current, draft)).toMatchObject({ summary: "", name: "AI in Business" });
    const back = { ...text, fields: { ...text.fields, status: "published" } };
    expect(await saveGuide(db(), editor, slug, back, sent(version + 1))).toMatchObject({ outcome: "saved" });
  });
});

describe("two editors", () => {
  const slug = "ai-in-healthcare";
  let begun: { text: GuideText; version: number };
  beforeEach(async () => {
    begun = await now(slug);
  });

  it("keep both what they did in different sections", async () => {
    const { text, version } = begun;
    const first = withValue(text, "sections", "advice", "heading", "Counsel");
    const second = withValue(text, "sections", "relevance", "heading", "Why it matters");
    expect(await saveGuide(db(), editor, slug, first, sent(version))).toMatchObject({ outcome: "saved" });
    const saved = await saveGuide(db(), editor, slug, second, sent(version));
    expect(saved).toMatchObject({ outcome: "saved", taken: ["Section “Advice”"] });
    const headings = (await guideBySlug(slug))?.sections.map(({ heading }) => heading);
    expect(headings).toEqual(expect.arrayContaining(["Counsel", "Why it matters"]));
  });

  it("choose where they changed the same, and lose nothing", async () => {
    const { text, version } = begun;
    const first = withValue(text, "sections", "advice", "body", "Theirs.");
    const second = withValue(text, "sections", "advice", "body", "Yours.");
    expect(await saveGuide(db(), editor, slug, first, sent(version))).toMatchObject({ outcome: "saved" });
    const conflict = await saveGuide(db(), editor, slug, second, sent(version));
    if (conflict.outcome !== "conflict") throw new Error(conflict.outcome);
    expect(Object.keys(conflict.merged.conflicts)).toEqual(["sections.advice"]);
    const { current } = await now(slug);
    const chosen = await mergedWith(db(), current, second, version, { "sections.advice": "yours" });
    expect(chosen.conflicts).toEqual({});
    const saved = await saveGuide(db(), editor, slug, chosen.text, sent(current.row.version));
    expect(saved).toMatchObject({ outcome: "saved" });
    expect((await guideBySlug(slug))?.sections.find((one) => one.slug === "advice")?.body).toBe("Yours.");
  });
});

describe("a skill", () => {
  const slug = "computer-vision";

  it("keeps its programs when it is renamed, moved, or taken out and restored", async () => {
    const teachers = async (skill: string) => (await guideBySlug(slug))?.teachers.get(skill)?.map(({ id }) => id) ?? [];
    const programs = await teachers("computer-vision");
    expect(programs.length).toBeGreaterThan(0);
    const first = await now(slug);
    const renamed = withValue(first.text, "skills", "computer-vision", "slug", "vision");
    const moved = { ...renamed, lists: { ...renamed.lists, skills: renamed.lists.skills.toReversed() } };
    await saveGuide(db(), editor, slug, moved, sent(first.version));
    expect(await teachers("vision")).toEqual(programs);
    expect((await guideBySlug(slug))?.skills.at(-1)?.slug).toBe("vision");

    const second = await now(slug);
    const { skills } = second.text.lists;
    const without = { ...second.text, lists: { ...second.text.lists, skills: skills.slice(0, -1) } };
    await saveGuide(db(), editor, slug, without, sent(second.version));
    expect(await teachers("vision")).toEqual([]);
    const { version } = await now(slug);
    const stale = { version: second.version, versionSeen: version - 1 };
    expect(await restoreGuide(db(), editor, slug, stale)).toEqual({ outcome: "stale" });
    const restored = await restoreGuide(db(), editor, slug, { version: second.version, versionSeen: version });
    expect(restored).toMatchObject({ outcome: "saved", version: version + 1 });
    expect(await teachers("vision")).toEqual(programs);
    expect((await now(slug)).text).toEqual(second.text);
  });
});
