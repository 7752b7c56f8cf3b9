/** Where an attempt is confirmed, or its conflicts are chosen between. */
export function attemptHref(id: string): string {
  return `/admin/programs/attempts/${id}`;
}

/** The form of a program (null: a new one), as an attempt left it. */
export function formHref(programId: number | null, attempt: string): string {
  return `/admin/programs/${programId ?? "new"}?attempt=${attempt}`;
}
