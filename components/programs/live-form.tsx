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

/** Milliseconds of rest after a keystroke before the results follow. */
const rest = 350;

/** The address at `path` that a form's fields ask for; empty fields are left out. */
export function addressOf(form: HTMLFormElement, path = "/programs"): string {
  const pairs = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [],
  );
  const query = new URLSearchParams(pairs).toString();
  return query === "" ? path : `${path}?${query}`;
}

const Go = createContext<(address: string) => void>(() => {});

/** Goes to an address instead of the one that what is being typed would ask for. */
export function useGo(): (address: string) => void {
  return useContext(Go);
}

/**
 * The filter form; with scripts, results follow each change without a jump and focus stays where it
 * is. `here` names the state that the server has rendered. Each change is a step for the Back button;
 * of overlapping ones the router shows only the last.
 */
export function LiveForm({ here, children }: { here: string; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<number | undefined>(undefined);
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  function go(address: string, scroll: boolean) {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    startTransition(() => router.push(address, { scroll }));
  }

  function follow() {
    if (form.current) go(addressOf(form.current), false);
  }

  function changed(event: FormEvent<HTMLFormElement>) {
    const { target } = event;
    window.clearTimeout(timer.current);
    // A checkbox or a choice is done at once; words and numbers are still being typed.
    const typing = target instanceof HTMLInputElement && target.type !== "checkbox";
    timer.current = window.setTimeout(follow, typing ? rest : 0);
  }

  function submitted(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (timer.current !== undefined) follow();
    // On a phone this closes the sheet.
    if (form.current?.matches(":target")) window.location.hash = "results";
  }

  // Once everything asked for has arrived, the fields show the address again: after Back, after a chip.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `here` is what tells that something arrived
  useEffect(() => {
    document.documentElement.toggleAttribute("data-pending", pending);
    if (pending || timer.current !== undefined || !form.current) return;
    const typing = document.activeElement;
    const typed = typing instanceof HTMLInputElement && typing.type !== "checkbox" ? typing.value : null;
    form.current.reset();
    for (const select of form.current.querySelectorAll("select")) select.value = select.dataset.current ?? "";
    if (typed !== null && typing instanceof HTMLInputElement && form.current.contains(typing)) typing.value = typed;
  }, [here, pending]);

  return (
    <form
      ref={form}
      id="filters"
      method="get"
      action="/programs"
      aria-label="Filters"
      autoComplete="off"
      className="filter-sheet"
      onInput={changed}
      onSubmit={submitted}
    >
      <Go value={(address) => go(address, true)}>{children}</Go>
    </form>
  );
}

/** The form's button: with scripts it says how many programs fit, which then is always up to date. */
export function ShowButton({ total }: { total: number }) {
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return (
    <button type="submit" className="primary flex-1">
      {live ? `Show ${total.toLocaleString("en-US")} ${total === 1 ? "program" : "programs"}` : "Show results"}
    </button>
  );
}
