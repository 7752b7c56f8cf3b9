/** Owns whether the service can do its work: reading as a program's page reads, and writing as a form writes. */
import { openPrisma, reader } from "../database/db";
import { databaseFile } from "../env";
import { processWide } from "../process-wide";

/** Milliseconds for which another writer may have the lock before writing counts as failing. */
const patience = 1000;

const works = (tried: Promise<unknown>): Promise<boolean> =>
  tried.then(
    () => true,
    () => false,
  );

/** Tries both now; each answers whether it works. Takes little more than a second where writing does not. */
export async function health(): Promise<{ reading: boolean; writing: boolean }> {
  // Its own client: whoever asks for the state of the service does not wait in the line of those who save.
  const writer = processWide("health", () => openPrisma(databaseFile(), patience));
  const expiresAt = new Date();
  const [reading, writing] = await Promise.all([
    works(reader().program.findFirst({ include: { institution: { include: { charges: true } }, provenance: true } })),
    // A row that means nothing and has expired already.
    works(
      writer.rateLimit.upsert({
        where: { key: "health" },
        create: { key: "health", count: 0, expiresAt },
        update: { expiresAt },
      }),
    ),
  ]);
  return { reading, writing };
}
