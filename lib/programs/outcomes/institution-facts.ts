/** Owns the table of facts of an institution: what federal files say of it, in which year, and how that reads. */
import { keysOf, lookup } from "../../closed-list";
import { count, usd } from "../../text/format";

/** The federal files that the facts stand in. */
const sources = {
  ipeds: { name: "IPEDS, US Department of Education", url: "https://nces.ed.gov/ipeds/use-the-data" },
  carnegie: {
    name: "Carnegie Classification of 2021, as IPEDS has it",
    url: "https://nces.ed.gov/ipeds/use-the-data",
  },
  dapip: { name: "DAPIP, US Department of Education", url: "https://ope.ed.gov/dapip/" },
} as const;

type Row = {
  label: string;
  /** What it is of, where the label alone would say too much. */
  note?: string;
  source: keyof typeof sources;
  /** A stored value in words; null of a text that is none. */
  reads(value: string): string | null;
};

const wholeNumber = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : null);
const people = (value: string) => {
  const n = wholeNumber(value);
  return n === null ? null : count(n);
};

/** "404 of 7120" → "6% (404 of 7,120)": a share shows what it is made of. */
function share(value: string): string | null {
  const [, part = "", whole = ""] = /^(\d{1,9}) of (\d{1,9})$/.exec(value) ?? [];
  const [some, all] = [wholeNumber(part), wholeNumber(whole)];
  if (some === null || all === null || all === 0 || some > all) return null;
  const percent = (some / all) * 100;
  const rounded =
    some > 0 && percent < 1 ? "under 1%" : some < all && percent > 99 ? "over 99%" : `${Math.round(percent)}%`;
  return `${rounded} (${count(some)} of ${count(all)})`;
}

const dollars = (value: string) => {
  const n = wholeNumber(value);
  return n === null ? null : usd(n);
};

/** NCES locale codes. */
const locales: Readonly<Record<string, string>> = {
  "11": "Large city",
  "12": "Midsize city",
  "13": "Small city",
  "21": "Suburb of a large city",
  "22": "Suburb of a midsize city",
  "23": "Suburb of a small city",
  "31": "Town, at the fringe of a city",
  "32": "Town, distant from a city",
  "33": "Town, remote from any city",
  "41": "Rural, at the fringe of a city",
  "42": "Rural, distant from a city",
  "43": "Rural, remote from any city",
};

/** Carnegie Classification 2021: Basic, by the codes that IPEDS has for it. */
const carnegieClasses: Readonly<Record<string, string>> = {
  "1": "Associate’s college: high transfer, high traditional",
  "2": "Associate’s college: high transfer, mixed traditional and nontraditional",
  "3": "Associate’s college: high transfer, high nontraditional",
  "4": "Associate’s college: mixed transfer and career, high traditional",
  "5": "Associate’s college: mixed transfer and career, mixed traditional and nontraditional",
  "6": "Associate’s college: mixed transfer and career, high nontraditional",
  "7": "Associate’s college: high career and technical, high traditional",
  "8": "Associate’s college: high career and technical, mixed traditional and nontraditional",
  "9": "Associate’s college: high career and technical, high nontraditional",
  "14": "Baccalaureate and associate’s college: associate’s dominant",
  "15": "Doctoral university: very high research activity",
  "16": "Doctoral university: high research activity",
  "17": "Doctoral and professional university",
  "18": "Master’s university: larger programs",
  "19": "Master’s university: medium programs",
  "20": "Master’s university: small programs",
  "21": "Baccalaureate college: arts and sciences",
  "22": "Baccalaureate college: diverse fields",
  "23": "Baccalaureate and associate’s college: mixed",
  "27": "Special focus: research institution",
  "28": "Special focus: engineering and technology",
  "29": "Special focus: business and management",
  "30": "Special focus: arts, music and design",
};

const oneYear = { source: "ipeds" } as const;

export const institutionFactTable = {
  headcount: {
    ...oneYear,
    label: "Students in twelve months",
    note: "everybody who was enrolled at any time of the year",
    reads: people,
  },
  fallEnrollment: { ...oneYear, label: "Students in fall", reads: people },
  fallUndergraduates: { ...oneYear, label: "Undergraduates in fall", reads: people },
  fallGraduates: { ...oneYear, label: "Graduate students in fall", reads: people },
  onlyDistance: {
    ...oneYear,
    label: "Only at a distance",
    note: "students all of whose courses were at a distance, of those in twelve months",
    reads: share,
  },
  someDistance: {
    ...oneYear,
    label: "Partly at a distance",
    note: "students some of whose courses were at a distance, of those in twelve months",
    reads: share,
  },
  locale: { ...oneYear, label: "Where it lies", reads: (code) => lookup(locales, code) ?? null },
  hbcu: {
    ...oneYear,
    label: "Historically Black college or university",
    reads: (value) => (value === "yes" ? "Yes" : value === "no" ? "No" : null),
  },
  carnegie: {
    label: "Carnegie class",
    source: "carnegie",
    reads: (code) => lookup(carnegieClasses, code) ?? null,
  },
  graduationRate: {
    ...oneYear,
    label: "Undergraduates who finish",
    note: "first-time full-time undergraduates who finished within one and a half times the usual time; says nothing about a graduate program",
    reads: (value) => {
      const percent = wholeNumber(value);
      return percent === null || percent > 100 ? null : `${percent}%`;
    },
  },
  accreditor: {
    label: "Accreditor in 2020",
    note: "as of autumn 2020: whom to ask, not whether it is accredited today",
    source: "dapip",
    reads: (value) => (/\S/.test(value) && value.length <= 300 ? value : null),
  },
  undergraduateInState: {
    ...oneYear,
    label: "Tuition and fees of a year, in-state",
    note: "full-time undergraduates; shown where two copies of the federal figure agree",
    reads: dollars,
  },
  undergraduateOutOfState: {
    ...oneYear,
    label: "Tuition and fees of a year, out-of-state",
    note: "full-time undergraduates; shown where two copies of the federal figure agree",
    reads: dollars,
  },
} as const satisfies Record<string, Row>;
export type InstitutionFact = keyof typeof institutionFactTable;

/** Where a fact stands: the name of its file, and the address of whoever publishes it. */
export function institutionFactSource(fact: InstitutionFact): { name: string; url: string } {
  return sources[institutionFactTable[fact].source];
}

/** A fact of one institution, as readers see it. */
export type ReadInstitutionFact = {
  fact: InstitutionFact;
  label: string;
  text: string;
  note: string | null;
  year: string;
  source: { name: string; url: string };
};

/**
 * The facts of one institution in the table's order, of each the newest year. What reads as nothing (of a later
 * version of this table) is left out.
 */
export function readInstitutionFacts(
  rows: readonly { fact: string; year: string; value: string; sourceUrl: string }[],
): ReadInstitutionFact[] {
  return keysOf(institutionFactTable).flatMap((fact) => {
    const row: Row = institutionFactTable[fact];
    const [newest] = rows.filter((one) => one.fact === fact).sort((a, b) => (a.year < b.year ? 1 : -1));
    const text = newest ? row.reads(newest.value) : null;
    if (!newest || text === null) return [];
    const { name } = institutionFactSource(fact);
    return [
      {
        fact,
        label: row.label,
        text,
        note: row.note ?? null,
        year: newest.year,
        source: { name, url: newest.sourceUrl },
      },
    ];
  });
}
