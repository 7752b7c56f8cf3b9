/** Owns feeds in Atom: the programs of a list that changed last, what changed in one, what changed in a guide. */
import { Feed } from "feed";
import { z } from "zod";
import { reading } from "../database/change-log";
import { figureText } from "../guides/model/figure";
import { plainText } from "../guides/model/markdown";
import type { WholeGuide } from "../guides/reading/queries";
import { factText } from "../programs/model/fact-text";
import type { Program } from "../programs/model/program";
import { degrees, origins, states } from "../programs/model/vocabulary";
import type { DirectoryPage } from "../programs/public-pages/directory";
import { programLabel } from "../programs/public-pages/links";
import { type Result, resultsOf } from "../programs/public-pages/results";
import { revisionsOf } from "../programs/records/history";
import { priceWords } from "./parts";

/** Entries of a feed at most. */
const most = 50;

type Entry = { title: string; id: string; link: string; at: Date; text: string };

/** What a feed is of: `self` is the feed's own address, `page` that of the page whose feed it is. */
export type FeedOf = { title: string; self: string; page: string; origin: string };

/** A feed with the last change of its entries as its own; without one, of 1970. */
function atom({ title, self, page, origin }: FeedOf, entries: readonly Entry[]): string {
  const updated = new Date(Math.max(0, ...entries.map(({ at }) => at.getTime())));
  const feed = new Feed({
    title,
    id: page,
    link: page,
    updated,
    copyright: "CC BY 4.0",
    feedLinks: { atom: self },
    author: { name: "Matricula", link: origin },
  });
  for (const { title: name, id, link, at, text } of entries) {
    feed.addItem({ title: name, id, link, date: at, description: text });
  }
  return feed.atom1();
}

const changedRows = z.array(z.object({ id: z.number(), at: z.coerce.date() }));

/** The feed of a list: the programs found that changed last, each with what decides. */
export async function listFeed({ catalog, question, found }: DirectoryPage, of: FeedOf): Promise<string> {
  const wanted = new Set(Array.from(found.matches, (position) => catalog.id[position] ?? -1));
  const rows = changedRows.parse(
    reading()
      .prepare(
        `SELECT "id", "updatedAt" AS "at" FROM "Program" WHERE "status" = 'published' ORDER BY "updatedAt" DESC, "id"`,
      )
      .all(),
  );
  const latest = rows.filter(({ id }) => wanted.has(id)).slice(0, most);
  const changedAt = new Map(latest.map(({ id, at }) => [id, at]));
  const results = await resultsOf(
    catalog,
    question,
    latest.map(({ id }) => id),
  );
  return atom(
    of,
    results.map((result) => entryOf(result, changedAt.get(result.program.id) ?? new Date(0), of.origin)),
  );
}

function entryOf({ program, price }: Result, at: Date, origin: string): Entry {
  const page = `${origin}/programs/${program.slug}`;
  const known = (["delivery", "duration"] as const).map((fact) => factText(fact, program) ?? `${fact} not known`);
  const text = [
    degrees[program.degree],
    `${program.city}, ${states[program.state]}`,
    ...known,
    `price: ${priceWords(price)}`,
  ];
  return { title: programLabel(program), id: page, link: page, at, text: `${text.join("; ")}.` };
}

/** The feed of a program: each of its changes, with the fields that changed. */
export async function programFeed(program: Program, of: FeedOf): Promise<string> {
  const revisions = await revisionsOf(program.id);
  const entries = revisions.slice(0, most).map(({ version, at, why, origin: kind, changes }): Entry => {
    const fields = Object.keys(changes).join(", ");
    const text = [
      version === 1 ? "Added to the directory" : `Version ${version}: ${origins[kind]}`,
      why,
      fields && `changed: ${fields}`,
    ];
    return {
      title: version === 1 ? `Added: ${program.name}` : `Changed: ${program.name}`,
      id: `${of.page}#version-${version}`,
      link: of.page,
      at,
      text: `${text.filter(Boolean).join("; ")}.`,
    };
  });
  return atom(of, entries);
}

/** The feed of a guide: what changed on its page, as it says itself. */
export function guideFeed(guide: WholeGuide, of: FeedOf): string {
  const entries = guide.changes.slice(0, most).map(({ on, what }, place): Entry => {
    const text = plainText(what, (key) => {
      const figure = guide.figures.get(key);
      return figure ? figureText(figure) : "";
    });
    const id = `${of.page}#change-${guide.changes.length - place}`;
    return { title: `Changed: ${guide.name}`, id, link: of.page, at: new Date(on), text };
  });
  return atom(of, entries);
}
