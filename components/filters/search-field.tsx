"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { addressOf } from "./live-address";
import { useGo } from "./live-form";
import { RefusedNote, refusedProps } from "./refused-note";

type Suggestion = { kind: string; label: string; href: string };

/** The suggestions in an answer; none where it is something else. */
function read(answer: unknown): Suggestion[] {
  if (typeof answer !== "object" || answer === null || !("suggestions" in answer)) return [];
  const { suggestions } = answer;
  if (!Array.isArray(suggestions)) return [];
  return suggestions.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null || !("kind" in one) || !("label" in one) || !("href" in one)) return [];
    const { kind, label, href } = one;
    return typeof kind === "string" && typeof label === "string" && typeof href === "string"
      ? [{ kind, label, href }]
      : [];
  });
}

/**
 * The field for words; `refused` says why those in it can't be used. Without scripts a plain search field; with them it offers institutions,
 * programs, cities and subjects to go to (the combobox pattern of the ARIA practices).
 */
export function SearchField({ defaultValue, refused }: { defaultValue: string; refused: string | null }) {
  const goTo = useGo();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef<AbortController | null>(null);
  const [live, setLive] = useState(false);
  const [offered, setOffered] = useState<Suggestion[]>([]);
  const [active, setActive] = useState(-1);
  const open = offered.length > 0;

  useEffect(() => {
    setLive(true);
    return () => asked.current?.abort();
  }, []);

  function close() {
    asked.current?.abort();
    setOffered([]);
    setActive(-1);
  }

  async function ask({ value, form }: HTMLInputElement) {
    // What is offered stays until something newer can take its place.
    asked.current?.abort();
    if (value.trim().length < 2 || !form) return close();
    const controller = new AbortController();
    asked.current = controller;
    try {
      const answer = await fetch(addressOf(form, "/api/suggest"), { signal: controller.signal });
      const found = read(await answer.json());
      // A later question has taken this one's place.
      if (controller.signal.aborted) return;
      setOffered(found);
      setActive(-1);
    } catch {
      // No suggestions is what a broken line or a stale question comes to.
    }
  }

  function go({ href }: Suggestion) {
    close();
    // What was typed has led here; left in the field it would narrow the next search.
    if (field.current) field.current.value = "";
    goTo(href);
  }

  function pressed(event: KeyboardEvent<HTMLInputElement>) {
    if (!open) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((now) => (now + step + offered.length + (now < 0 && step < 0 ? 1 : 0)) % offered.length);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter") {
      const chosen = offered[active];
      if (chosen) {
        event.preventDefault();
        go(chosen);
      } else close();
    }
  }

  const combobox = live && {
    role: "combobox",
    "aria-autocomplete": "list" as const,
    "aria-expanded": open,
    "aria-controls": `${id}-list`,
    "aria-activedescendant": active >= 0 ? `${id}-${active}` : undefined,
  };
  return (
    <div className="relative">
      <label htmlFor={id} className="sr-only">
        Search programs, institutions, cities, or ask in your own words
      </label>
      <input
        ref={field}
        id={id}
        type="search"
        // Without scripts what is typed is a sentence; with them it is searched as words while it is being typed.
        name={live ? "q" : "ask"}
        maxLength={200}
        defaultValue={defaultValue}
        placeholder="Part time master’s under 20k online"
        autoComplete="off"
        className="field"
        onInput={(event) => void ask(event.currentTarget)}
        onKeyDown={pressed}
        onBlur={close}
        {...combobox}
        {...refusedProps("q", refused)}
      />
      <RefusedNote name="q" reason={refused} />
      {live && (
        <>
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label="Suggestions"
            hidden={!open}
            className="absolute inset-x-0 z-20 mt-1 rounded-md border border-edge bg-sheet py-1 text-sm shadow-lg"
          >
            {offered.map((suggestion, index) => (
              // The keyboard reaches options through the field, as the pattern asks.
              // biome-ignore lint/a11y/useFocusableInteractive: see above
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              <div
                key={suggestion.href}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                className="cursor-pointer px-3 py-1.5 hover:bg-wash aria-selected:bg-wash"
                // A press must not take the focus from the field before its click is heard.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => go(suggestion)}
              >
                {suggestion.label} <span className="text-[0.75rem] text-soft">{suggestion.kind}</span>
              </div>
            ))}
          </div>
          <p role="status" className="sr-only">
            {open ? `${offered.length} suggestions` : ""}
          </p>
        </>
      )}
    </div>
  );
}
