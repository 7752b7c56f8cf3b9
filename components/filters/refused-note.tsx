/** Owns how a form says beside a field that what was typed into it can't be used, and why. */

const idOf = (name: string) => `not-used-${name}`;

/** What a field is given whose value can't be used; nothing where it can. */
export function refusedProps(name: string, reason: string | null) {
  return reason === null ? {} : { "aria-invalid": true, "aria-describedby": idOf(name) };
}

export function RefusedNote({ name, reason }: { name: string; reason: string | null }) {
  if (reason === null) return null;
  return (
    <p id={idOf(name)} className="mt-1 text-xs font-normal text-ink">
      Not used: {reason}.
    </p>
  );
}
