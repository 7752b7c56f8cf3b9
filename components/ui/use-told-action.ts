"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow, usePathname, useSearchParams } from "next/navigation";
import { useActionState, useEffect, useState } from "react";

/** What is said in a form whose sending was not answered; it promises only what is true of the form itself. */
function notAnswered(error: unknown): string {
  return unstable_isUnrecognizedActionError(error)
    ? "This was not sent: the site has been renewed since this page was opened. Everything you typed is still here. Copy what is long, load the page again, and send it there."
    : "This was not answered: the connection is down, or the server is. Everything you typed is still here. Send it again; whether the first try arrived is not known.";
}

/** The address of the page, without its server: where its forms go without scripts. */
export function useHere(): string {
  const [pathname, search] = [usePathname(), useSearchParams().toString()];
  return search === "" ? pathname : `${pathname}?${search}`;
}

/**
 * `useActionState` for a form that keeps what was typed whatever becomes of sending it: where no answer comes,
 * `told` makes the state that says so. Without scripts the action itself is the form's.
 */
export function useToldAction<S>(
  action: (state: Awaited<S>, form: FormData) => Promise<S>,
  initial: Awaited<S>,
  told: (form: FormData, message: string, state: Awaited<S>) => S,
  /**
   * Where the form is sent without scripts: an address of this page, since an empty one is not valid HTML. By it React
   * knows whose answer it has: of several forms with one action each has its own.
   */
  permalink: string,
) {
  // The server's HTML must name the action alone, or a form could not be sent before scripts run.
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  async function telling(state: Awaited<S>, form: FormData): Promise<S> {
    try {
      return await action(state, form);
    } catch (error) {
      unstable_rethrow(error);
      return told(form, notAnswered(error), state);
    }
  }
  return useActionState<S, FormData>(scripted ? telling : action, initial, permalink);
}
