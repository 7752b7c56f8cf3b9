"use client";

import { Fragment, useCallback } from "react";
import { KeysSwitch, useKeysOn, useLetters } from "./keys";

/** Lists that are decided with letters, and what each letter does with the first item. */
const letters = {
  found: { a: "accepts the first", l: "leaves it" },
  changed: { a: "takes the first that can be taken", s: "says that the first is still true" },
} as const;

/** With scripts, letters that press the first button on the page that answers to them. */
export function DecideKeys({ list }: { list: keyof typeof letters }) {
  const words: Readonly<Record<string, string>> = letters[list];
  const on = useKeysOn();
  const press = useCallback(
    (letter: string) => {
      if (Object.hasOwn(letters[list], letter)) document.querySelector<HTMLElement>(`[data-key="${letter}"]`)?.click();
    },
    [list],
  );
  useLetters(on, press);
  if (on === null) return null;
  return (
    <p className="mt-3 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
      {on && (
        <span>
          {Object.entries(words).map(([letter, does], index) => (
            <Fragment key={letter}>
              {index > 0 && ", "}
              <kbd className="rounded-[3px] border border-edge px-1 text-[0.75rem] text-soft">{letter}</kbd> {does}
            </Fragment>
          ))}
          .
        </span>
      )}
      <KeysSwitch on={on} letters={Object.keys(words).join(" and ")} />
    </p>
  );
}
