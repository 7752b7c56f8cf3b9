"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type FormEvent,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { addressOf, isTouched, rebased, sameQuestion, showAddress } from "./live-address";
import { useSheet } from "./use-sheet";

/** Milliseconds of rest after a keystroke before the results follow. */
const rest = 350;
/** Milliseconds after which an answer no longer comes at once. */
const atOnce = 120;

const Go = createContext<(address: string) => void>(() => {});

/** Goes to an address instead of the one that what is being typed would ask for. */
export function useGo(): (address: string) => void {
  return useContext(Go);
}

/** Whether what is in a field is known to be unfinished until it is left. */
function isTyping(target: EventTarget): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "range";
}

/**
 * The filter form; with scripts, results follow each change without a jump and focus stays where it
 * is. `here` names the state that the server has rendered. Each change is a step for the Back button,
 * a field's keystrokes together are one; of overlapping changes the router shows only the last.
 */
export function LiveForm({ here, children }: { here: string; children: ReactNode }) {
  const sheet = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<number | undefined>(undefined);
  const edited = useRef<EventTarget | null>(null);
  const unsent = useRef<EventTarget | null>(null);
  const arrived = useRef(here);
  const ready = useRef(false);
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [offline, setOffline] = useState(false);
  const asked = useRef(0);
  const [seen, setSeen] = useState(0);
  useSheet(sheet);

  function go(address: string, { scroll = false, replace = false } = {}) {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    unsent.current = null;
    // Asked for without a line, the browser would put its own error page in the place of everything typed.
    setOffline(!navigator.onLine);
    if (!navigator.onLine) return;
    asked.current += 1;
    setSeen(asked.current);
    startTransition(() => (replace ? router.replace(address, { scroll }) : router.push(address, { scroll })));
  }

  function follow(target: EventTarget) {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    if (!form.current) return;
    const address = addressOf(form.current);
    if (sameQuestion(address, here) && !pending) return;
    const replace = isTyping(target) && edited.current === target;
    edited.current = target;
    go(address, { replace });
  }

  function changed({ target }: FormEvent<HTMLFormElement>) {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    unsent.current = target;
    // Half a place is no place: it is looked up once the field is left, or Enter pressed.
    if (target instanceof HTMLInputElement && target.name === "near") return;
    if (isTyping(target)) timer.current = window.setTimeout(() => follow(target), rest);
    else follow(target);
  }

  function left({ target }: FormEvent<HTMLFormElement>) {
    edited.current = null;
    if (target instanceof HTMLInputElement && target.name === "near") follow(target);
  }

  function submitted(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    follow(event.target);
    // On a phone this closes the sheet.
    if (sheet.current?.matches(":target")) window.location.hash = "results";
  }

  // A link followed while a change is on its way was made before it: it takes the change along.
  useEffect(() => {
    const clicked = (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const address = link?.getAttribute("href") ?? "";
      if (!form.current || !/^\/programs(\?|$)/.test(address)) return;
      if (!pending && timer.current === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      go(rebased(address, here, addressOf(form.current)));
    };
    const back = () => {
      window.clearTimeout(timer.current);
      timer.current = undefined;
      edited.current = null;
    };
    document.addEventListener("click", clicked, true);
    // Before the router's own listener, which may show the earlier state at once.
    window.addEventListener("popstate", back, true);
    return () => {
      document.removeEventListener("click", clicked, true);
      window.removeEventListener("popstate", back, true);
    };
  });

  // While newer results are on their way the old ones step back, unless they come at once.
  useEffect(() => {
    if (!pending) return;
    const late = window.setTimeout(() => document.documentElement.toggleAttribute("data-pending", true), atOnce);
    return () => {
      window.clearTimeout(late);
      document.documentElement.toggleAttribute("data-pending", false);
    };
  }, [pending]);

  // Once everything asked for has arrived, the fields show the address again: after Back, after a chip.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what arrives calls for it, not each new `go`
  useEffect(() => {
    // What was asked for between an answer and its effect is not known to be pending yet.
    if (pending || seen !== asked.current || timer.current !== undefined || !form.current) return;
    const early = !ready.current && isTouched(form.current);
    ready.current = true;
    // What was changed before the scripts ran takes effect now.
    if (early) return go(addressOf(form.current));
    showAddress(form.current, unsent.current);
    // A link that dropped its own filter is gone, and the focus with it.
    if (document.activeElement === document.body && here !== arrived.current) {
      document.querySelector<HTMLElement>("#results h2")?.focus({ preventScroll: true });
    }
    arrived.current = here;
  }, [here, pending, seen]);

  return (
    <div ref={sheet} id="filters" className="filter-sheet">
      <form
        ref={form}
        method="get"
        action="/programs"
        aria-label="Filters"
        autoComplete="off"
        onInput={changed}
        onBlur={left}
        onSubmit={submitted}
      >
        <p role="status" className={offline ? "mb-3 rounded border border-estimate px-3 py-2 text-sm" : ""}>
          {offline && "There is no connection. What you chose stays; change anything to try again."}
        </p>
        <Go value={(address) => go(address, { scroll: true })}>{children}</Go>
      </form>
    </div>
  );
}
