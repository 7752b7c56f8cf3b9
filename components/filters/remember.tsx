"use client";

import { useEffect, useState } from "react";
import { Fresh } from "@/components/ui/fresh";

type Search = { href: string; label: string };

const key = "matricula.searches.1";
const most = 3;

/** The searches kept on this device; none where storage is forbidden or holds something else. */
function kept(): Search[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    if (!Array.isArray(value)) return [];
    return value.flatMap((entry: unknown) => {
      if (typeof entry !== "object" || entry === null || !("href" in entry) || !("label" in entry)) return [];
      const { href, label } = entry;
      // Only ever a way into this directory, whoever wrote it.
      return typeof href === "string" && typeof label === "string" && href.startsWith("/programs?")
        ? [{ href, label }]
        : [];
    });
  } catch {
    return [];
  }
}

function keep(searches: readonly Search[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(searches));
  } catch {
    // Full or forbidden storage only means that nothing is remembered.
  }
}

/** Whether one search narrows or widens the other: all that one asks for, the other asks for too. */
function isStepOf(one: string, other: string): boolean {
  const asks = (href: string) => (href.split("?")[1] ?? "").split("&");
  const holds = (more: string[], less: string[]) => less.every((pair) => more.includes(pair));
  return holds(asks(one), asks(other)) || holds(asks(other), asks(one));
}

/**
 * Copies the address of what is shown, and offers the last three other searches made on this device.
 * `label` names the search that `here` is the address of; null: nothing is filtered, nothing to keep.
 */
export function Remember({ here, label }: { here: string; label: string | null }) {
  const [earlier, setEarlier] = useState<Search[] | null>(null);
  const [said, setSaid] = useState("");

  useEffect(() => {
    const all = kept();
    // The way to a search is one search: its last step takes the place of the one before.
    const others = all.filter(
      ({ href }, index) => href !== here && !(index === 0 && label !== null && isStepOf(href, here)),
    );
    setEarlier(others.slice(0, most));
    setSaid("");
    if (label !== null) keep([{ href: here, label }, ...others].slice(0, most + 1));
  }, [here, label]);

  if (earlier === null) return null;
  async function copy() {
    try {
      await navigator.clipboard.writeText(window.location.href.replace(/#.*$/, ""));
      setSaid("Link copied");
    } catch {
      setSaid("Your browser doesn’t allow copying. Copy the address of this page instead.");
    }
  }
  function forget() {
    keep([]);
    setEarlier([]);
    setSaid("Forgotten");
  }
  return (
    <div className="mt-6 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-[0.8125rem] print:hidden">
      {label !== null && (
        <button type="button" onClick={copy} className="target text-accent underline underline-offset-3">
          Copy link
        </button>
      )}
      {earlier.length > 0 && (
        <nav aria-label="Last searches on this device" className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <span className="text-soft">Last searches on this device:</span>
          {earlier.map(({ href, label: name }) => (
            <a key={href} href={href} className="target max-w-64 truncate">
              {name}
            </a>
          ))}
          <button type="button" onClick={forget} className="target text-soft underline underline-offset-3">
            Forget
          </button>
        </nav>
      )}
      <span role="status">
        <Fresh>{said}</Fresh>
      </span>
    </div>
  );
}
