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
import { addressOf, askingAddress, isTouched, rebased, showAddress, valuesIn } from "./live-address";
import { atRest, type LiveEffect, type LiveEvent, step } from "./live-state";
import { isReachable } from "./reach";
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

/** The field that an event is about, and how it is followed; half a place is no place. */
function fieldOf(target: EventTarget) {
  if (!(target instanceof HTMLInputElement)) {
    return { field: target instanceof HTMLSelectElement ? target.name : "", followed: "chosen" } as const;
  }
  if (target.dataset.whole !== undefined) return { field: target.name, followed: "whole" } as const;
  const followed = target.type === "checkbox" || target.type === "range" ? "chosen" : "typed";
  return { field: target.name, followed } as const;
}

/** Where the page is, whichever part of it. */
const place = () => window.location.pathname + window.location.search;

/**
 * The filter form; with scripts, results follow each change without a jump and focus stays where it
 * is. `here` names the state that the server has rendered. Each change is a step for the Back button,
 * a field's keystrokes together are one; of overlapping changes the router shows only the last.
 */
export function LiveForm({ here, children }: { here: string; children: ReactNode }) {
  const sheet = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const state = useRef(atRest(here));
  const timer = useRef<number | undefined>(undefined);
  /** What was in the fields when they last asked for something or last showed it; null until the scripts run. */
  const known = useRef<ReturnType<typeof valuesIn> | null>(null);
  const at = useRef("");
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [failed, setFailed] = useState(false);
  const asked = useRef(0);
  const [seen, setSeen] = useState(0);
  useSheet(sheet);

  function dispatch(event: LiveEvent) {
    const next = step(state.current, event);
    state.current = next.state;
    setFailed(next.state.failed);
    for (const effect of next.effects) run(effect);
  }

  /** Dispatches an event with the address that the fields ask for now. */
  function withAddress(event: (address: string) => LiveEvent) {
    if (form.current) dispatch(event(addressOf(form.current)));
  }

  function run(effect: LiveEffect) {
    if (effect.type === "go") return void go(effect);
    if (effect.type === "show") return show(effect.moved);
    window.clearTimeout(timer.current);
    if (effect.type === "stop") return;
    timer.current = window.setTimeout(() => withAddress((address) => ({ type: "rested", address })), rest);
  }

  async function go({ address, replace, scroll }: Extract<LiveEffect, { type: "go" }>) {
    if (form.current) known.current = valuesIn(form.current);
    asked.current += 1;
    const mine = asked.current;
    // Asked for without a line, the browser would put its own error page in the place of everything typed.
    const answers = await isReachable();
    if (asked.current !== mine || !form.current) return;
    setSeen(mine);
    if (!answers) return dispatch({ type: "failed" });
    startTransition(() => (replace ? router.replace(address, { scroll }) : router.push(address, { scroll })));
  }

  function show(moved: boolean) {
    if (!form.current) return;
    showAddress(form.current, known.current ?? new Map());
    known.current = valuesIn(form.current);
    // A link that dropped its own filter is gone, and the focus with it.
    if (moved && document.activeElement === document.body) {
      document.querySelector<HTMLElement>("#results h2")?.focus({ preventScroll: true });
    }
  }

  /** Somebody goes elsewhere: what is not asked for yet is not asked any more. */
  function moved() {
    if (asked.current !== seen) {
      asked.current += 1;
      setSeen(asked.current);
    }
    dispatch({ type: "moved" });
  }

  function changed({ target }: FormEvent<HTMLFormElement>) {
    const about = fieldOf(target);
    if (about.field !== "") withAddress((address) => ({ type: "changed", ...about, address }));
  }

  function left({ target }: FormEvent<HTMLFormElement>) {
    withAddress((address) => ({ type: "left", ...fieldOf(target), address }));
  }

  function submitted(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // Enter in another field is about that field: the words stay as they are.
    const from = document.activeElement;
    const isAbout = from instanceof HTMLInputElement && from.name !== "q";
    const asking = form.current && !isAbout ? askingAddress(form.current) : null;
    if (asking) dispatch({ type: "linked", address: asking, scroll: false });
    else withAddress((address) => ({ type: "sent", address }));
    // On a phone this closes the sheet.
    if (sheet.current?.matches(":target")) window.location.hash = "results";
  }

  useEffect(() => {
    // A link followed while a change is on its way was made before it: it takes the change along.
    const clicked = (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const address = link?.getAttribute("href") ?? "";
      if (!form.current || !address.startsWith("/") || link?.target) return;
      if (!pending && state.current.typing === null && asked.current === seen) return;
      if (!/^\/programs(\?|$)/.test(address)) return moved();
      event.preventDefault();
      event.stopPropagation();
      dispatch({ type: "linked", address: rebased(address, here, addressOf(form.current)), scroll: false });
    };
    const back = () => {
      // Another part of the same page, as when the sheet closes, is no other address.
      if (!form.current || place() === at.current) return;
      // A place that is half typed stays; what else was typed goes the way of its step.
      known.current = new Map(
        [...valuesIn(form.current)].map(([field, value]) => [
          field,
          fieldOf(field).followed === "whole" ? (known.current?.get(field) ?? value) : value,
        ]),
      );
      moved();
    };
    document.addEventListener("click", clicked, true);
    // Before the router's own listener, which may show the earlier state at once.
    window.addEventListener("popstate", back, true);
    return () => {
      document.removeEventListener("click", clicked, true);
      window.removeEventListener("popstate", back, true);
    };
  });

  useEffect(() => {
    at.current = place();
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what arrives calls for it, not each new `dispatch`
  useEffect(() => {
    // What was asked for between an answer and its effect is not known to be pending yet.
    if (pending || seen !== asked.current || !form.current) return;
    if (known.current !== null) return dispatch({ type: "arrived", here });
    known.current = valuesIn(form.current);
    // What was changed before the scripts ran takes effect now.
    if (isTouched(form.current)) withAddress((address) => ({ type: "sent", address }));
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
        <p role="status" className={failed ? "mb-3 rounded border border-estimate px-3 py-2 text-sm" : ""}>
          {failed && "No connection. Your choices are kept; change any of them to try again."}
        </p>
        <Go value={(address) => dispatch({ type: "linked", address, scroll: true })}>{children}</Go>
      </form>
    </div>
  );
}
