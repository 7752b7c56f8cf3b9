/** Owns who has which listing's form open, as far as this process knows: a courtesy, never a lock. */
import { processWide } from "../process-wide";

type Seen = { personId: string; name: string; at: number };

/** Milliseconds after which someone who has not been heard of is taken to have left. */
const stay = 5 * 60_000;
/** How many listings are remembered; the one longest untouched is forgotten first. */
const most = 500;

const open = processWide("presence", () => new Map<number, Map<string, Seen>>());

/** Notes that a person has a listing's form open, and answers the names of the others who have. */
export function present(programId: number, person: { id: string; name: string }, now = Date.now()): string[] {
  const people = open.get(programId) ?? new Map<string, Seen>();
  for (const { personId, at } of [...people.values()]) if (now - at > stay) people.delete(personId);
  people.set(person.id, { personId: person.id, name: person.name, at: now });
  open.delete(programId);
  open.set(programId, people);
  const [longest] = open.keys();
  if (open.size > most && longest !== undefined) open.delete(longest);
  return [...people.values()].filter(({ personId }) => personId !== person.id).map(({ name }) => name);
}
