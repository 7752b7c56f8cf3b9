import { describe, expect, it } from "vitest";
import { mapFacts } from "../model/facts";
import type { Program, Provenance } from "../model/program";
import { untouched } from "../model/program";
import { officialPage } from "./official-page";

const unknown: Provenance = {
  ...untouched,
  sourceUrl: "https://elsewhere.example/looked-at",
};
const read = (state: Provenance["state"], sourceUrl: string): Provenance => ({
  ...unknown,
  state,
  reason: null,
  sourceUrl,
});
const institution = {
  slug: "x",
  name: "X",
  unitid: 1,
  city: "Akron",
  state: "OH",
  control: "public",
  website: "https://x.edu/",
  creditUnit: null,
  creditUnitSourceUrl: null,
  latitude: null,
  longitude: null,
  charges: [],
} satisfies Program["institution"];
const nothing = mapFacts(() => unknown);

describe("officialPage", () => {
  it("is the program's own page where one is recorded", () => {
    const credits = read("published", "https://x.edu/catalog/ms-ai");
    const website = "https://x.edu/ms-ai";
    expect(officialPage({ website, institution, provenance: { ...nothing, credits } })).toEqual({
      url: website,
      is: "program",
    });
  });

  it("is the institution's page that a figure was read on, and says which figure", () => {
    const credits = read("published", "https://x.edu/catalog/ms-ai");
    const duration = read("published", "https://x.edu/faq");
    expect(officialPage({ website: null, institution, provenance: { ...nothing, credits, duration } })).toEqual({
      url: "https://x.edu/catalog/ms-ai",
      is: "credits",
    });
  });

  it("is never a third party's page, one that was only looked at, or one about prices", () => {
    const delivery = read("third-party", "https://rankings.example/x");
    const cost = read("published", "https://x.edu/tuition");
    expect(officialPage({ website: null, institution, provenance: { ...nothing, delivery, cost } })).toEqual({
      url: "https://x.edu/",
      is: "institution",
    });
  });

  it("is none where nothing is known", () => {
    expect(
      officialPage({ website: null, institution: { ...institution, website: null }, provenance: nothing }),
    ).toBeNull();
  });
});
