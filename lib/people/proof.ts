/** Owns making the proof of a role, for the guard in `lib/authorization` and for tests; the linter keeps others out. */
import { includesRole, type Person, type Proof, type Role } from "./roles";

/** Whether this person, as the database has them now, may do what `needed` may. */
export function proves<R extends Role>(person: Person, needed: R): person is Person & Proof[R] {
  return includesRole(person.role, needed);
}
