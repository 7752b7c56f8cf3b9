"use client";

import { useCallback } from "react";
import { KeysSwitch, useKeysOn, useLetters } from "./keys";

/** With scripts, letters that press the first button on the page that answers to them: a accepts, l leaves. */
export function DecideKeys() {
  const on = useKeysOn();
  const press = useCallback((letter: string) => {
    if (letter !== "a" && letter !== "l") return;
    document.querySelector<HTMLElement>(`[data-key="${letter}"]`)?.click();
  }, []);
  useLetters(on, press);
  if (on === null) return null;
  return (
    <p className="mt-3 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
      {on && (
        <span>
          <kbd className="rounded-[3px] border border-edge px-1 text-[0.75rem] text-soft">a</kbd> accepts the first,{" "}
          <kbd className="rounded-[3px] border border-edge px-1 text-[0.75rem] text-soft">l</kbd> leaves it.
        </span>
      )}
      <KeysSwitch on={on} letters="a and l" />
    </p>
  );
}
