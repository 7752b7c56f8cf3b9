"use client";

import { useActionState } from "react";
import { useHere } from "@/components/ui/use-told-action";

/** The way out, as a form, so that it takes no scripts. */
export function SignOut({ action }: { action: () => Promise<void> }) {
  const [, send] = useActionState<void, FormData>(action, undefined, useHere());
  return (
    <form action={send}>
      <button type="submit" className="underline decoration-edge underline-offset-3 hover:decoration-current">
        Sign out
      </button>
    </form>
  );
}
