/**
 * Owns the scratch database of a whole country: every field of study at every US institution, for
 * measuring only. Institution, place, control, field and credential are real (College Scorecard
 * 2016-17); delivery, duration and price are made from a fixed seed and say nothing about anybody.
 */

import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { parse } from "csv-parse";
import { z } from "zod";
import { keysOf, memberOf } from "../lib/closed-list";
import { openSqlite } from "../lib/database/sqlite";
import { type CoreFact, coreFacts } from "../lib/programs/model/facts";
import { type Degree, levels, type Subject, states, subjects } from "../lib/programs/model/vocabulary";
import { migrate } from "../prisma/migrate";

const data = path.resolve("../shared/data");
/** Without this file there is no country to measure on. */
export const countryData = path.join(data, "us-fields-of-study-2016-17.csv.gz");
const institutionsFile = path.join(data, "us-institutions.csv");

/** Ends the process with a sentence where the country's data, which is no part of the project, is missing. */
export function needCountryData(): void {
  if (fs.existsSync(countryData)) return;
  console.error(`The country's data is missing (${countryData}); this benchmark can't run without it.`);
  process.exit(2);
}

/** Credential levels of the source, as degrees of the directory; the others are not listed here. */
const degreeOf: Record<string, Degree> = {
  "1": "undergraduate-certificate",
  "2": "associate",
  "3": "bachelors",
  "4": "graduate-certificate",
  "5": "masters",
  "6": "doctorate",
  "7": "doctorate",
  "8": "graduate-certificate",
};

const row = z.record(z.string(), z.string());

async function* rowsOf(file: string): AsyncGenerator<Record<string, string>> {
  const bytes = fs.createReadStream(file);
  const text = file.endsWith(".gz") ? bytes.pipe(zlib.createGunzip()) : bytes;
  for await (const record of text.pipe(parse({ columns: true }))) yield row.parse(record);
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const number = (text: string | undefined) => (text === undefined || text === "" ? null : Number(text));
const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Fills a new database file; answers how many institutions and programs it holds. */
export async function makeCountry(file: string): Promise<{ institutions: number; programs: number }> {
  for (const ending of ["", "-wal", "-shm"]) fs.rmSync(file + ending, { force: true });
  migrate(file);
  const database = openSqlite(file);
  database.exec("BEGIN");
  const institution = database.prepare(
    `INSERT INTO "Institution" (slug, name, unitid, city, state, zip, latitude, longitude, control, website) VALUES (?,?,?,?,?,?,?,?,?,?)`,
  );
  const charge = database.prepare(
    `INSERT INTO "Charge" ("institutionId", level, scope, residency, "perCreditCents", "annualTuition", "annualFees", year, state, "sourceUrl") VALUES (?,?,'ipeds',?,?,?,?,'2022-2023','published',?)`,
  );
  const known = new Map<string, { id: number; city: string; state: string }>();
  for await (const r of rowsOf(institutionsFile)) {
    const state = memberOf(states, r.state);
    if (!r.unitid || !r.city || state === null) continue;
    const control = (r.control ?? "").replaceAll("_", "-");
    const place = [number(r.latitude), number(r.longitude)];
    const slug = `${slugOf(r.name ?? "")}-${r.unitid}`;
    const { lastInsertRowid } = institution.run(
      slug,
      r.name,
      Number(r.unitid),
      r.city,
      state,
      r.zip,
      ...place,
      control,
      r.website,
    );
    const id = Number(lastInsertRowid);
    known.set(r.unitid, { id, city: r.city, state });
    for (const level of keysOf(levels)) {
      for (const residency of ["in_state", "out_of_state"]) {
        const [perCredit, tuition, fees] = ["per_credit", "annual_tuition", "annual_fees"].map((part) =>
          number(r[`${level}_${residency}_${part}`]),
        );
        if (perCredit === null && tuition === null) continue;
        charge.run(
          id,
          level,
          residency.replaceAll("_", "-"),
          perCredit == null ? null : perCredit * 100,
          tuition,
          fees,
          `https://nces.ed.gov/collegenavigator/?id=${r.unitid}`,
        );
      }
    }
  }

  const random = seeded(2026);
  /** An institution that has closed since: its place is in no file, so the seed picks a state. */
  const gone = (unitid: string, name: string) => {
    const state = keysOf(states)[Math.floor(random() * keysOf(states).length)] ?? "TX";
    const none = [null, null, null, null, null];
    const { lastInsertRowid } = institution.run(
      `${slugOf(name)}-${unitid || "x"}`,
      name,
      number(unitid),
      "Place not known",
      state,
      ...none,
    );
    const place = { id: Number(lastInsertRowid), city: "Place not known", state };
    known.set(unitid || name, place);
    return place;
  };
  const program = database.prepare(
    `INSERT INTO "Program" (slug, "institutionId", name, degree, subject, city, state, online, "onCampus", hybrid, "durationMonths", credits, "totalCost", residency, status, "updatedAt") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,'published',current_timestamp)`,
  );
  const provenance = database.prepare(
    `INSERT INTO "Provenance" ("programId", figure, state, reason, "sourceUrl") VALUES (?,?,?,?,'https://example.edu/made-for-measuring')`,
  );
  let programs = 0;
  for await (const r of rowsOf(countryData)) {
    const degree = degreeOf[r.credential_level ?? ""];
    if (!degree) continue;
    const place = known.get(r.unitid || (r.institution ?? "")) ?? gone(r.unitid ?? "", r.institution ?? "");
    const subject: Subject = keysOf(subjects)[Number(r.cip_code) % keysOf(subjects).length] ?? "other";
    const modes = random() < 0.1 ? [0, 0, 0] : [random() < 0.3, random() < 0.7, random() < 0.1].map(Number);
    const months = random() < 0.4 ? null : 3 + Math.floor(random() * 57);
    const credits = random() < 0.4 ? null : 9 + Math.floor(random() * 111);
    const cost = random() < 0.7 ? null : 1000 + Math.floor(random() ** 2 * 150_000);
    programs += 1;
    const { lastInsertRowid } = program.run(
      `p-${programs}`,
      place.id,
      r.cip_title,
      degree,
      subject,
      place.city,
      place.state,
      ...modes,
      months,
      credits,
      cost,
      cost === null ? null : "flat",
    );
    const has: Record<CoreFact, boolean> = {
      delivery: modes.some(Boolean),
      duration: months !== null,
      credits: credits !== null,
      cost: cost !== null,
    };
    for (const figure of coreFacts) {
      provenance.run(
        Number(lastInsertRowid),
        figure,
        has[figure] ? "inferred" : "unknown",
        has[figure] ? null : "not-checked",
      );
    }
  }
  // Without any guide a start would load the seed, whose institutions a country has already.
  database.exec(
    `INSERT INTO "Guide" (slug, name, title, summary, status, "updatedAt") VALUES ('made', 'Made for measuring', 'Made for measuring', '', 'draft', current_timestamp)`,
  );
  database.exec("COMMIT");
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
  return { institutions: known.size, programs };
}
