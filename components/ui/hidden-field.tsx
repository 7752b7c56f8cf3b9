"use client";

import { useField } from "./action-form";

/** Something a form sends along unseen; what was sent once stays, whatever the page would begin with now. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  const { typed } = useField(name);
  return <input type="hidden" name={name} defaultValue={typed?.[0] ?? value} />;
}
