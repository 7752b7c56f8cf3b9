"use client";

import { useEffect, useRef, useState } from "react";
import { msPerDay } from "@/lib/text/day";
import { moment } from "@/lib/text/format";

const prefix = "matricula.unsaved.1";
/** Milliseconds of rest after a keystroke before what stands in the form is kept. */
const rest = 400;
/** Days after which what was kept is forgotten. */
const days = 30;

type Kept = { key: string; version: string; at: number; fields: [string, string][] };

/** Everything kept on this device; what is too old is forgotten, what is not ours is left out. */
function everythingKept(): Kept[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(`${prefix}.`))
      .flatMap((key) => {
        const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
        if (typeof value !== "object" || value === null || !("at" in value) || !("fields" in value)) return [];
        const { at, fields } = value;
        if (typeof at !== "number" || !Array.isArray(fields) || Date.now() - at > days * msPerDay) {
          localStorage.removeItem(key);
          return [];
        }
        const pairs = fields.flatMap((pair: unknown): [string, string][] =>
          Array.isArray(pair) && typeof pair[0] === "string" && typeof pair[1] === "string" ? [[pair[0], pair[1]]] : [],
        );
        return [{ key, version: key.split(".").at(-1) ?? "0", at, fields: pairs }];
      });
  } catch {
    return [];
  }
}

function forget(program: string) {
  for (const { key } of everythingKept()) {
    if (key.startsWith(`${prefix}.${program}.`)) localStorage.removeItem(key);
  }
}

/** What a form holds, without what the framework and the buttons add and where the form was opened from. */
function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && !name.startsWith("$") && name !== "intent" && name !== "list" ? [[name, value]] : [],
  );
}

/** Puts kept fields back; of several with one name each gets its own, in their order. */
function write(form: HTMLFormElement, fields: [string, string][]) {
  const left = [...fields];
  for (const element of form.elements) {
    if (element instanceof HTMLInputElement && element.type === "checkbox") {
      element.checked = fields.some(([name, value]) => name === element.name && value === element.value);
    } else if (
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement
    ) {
      const at = left.findIndex(([name]) => name === element.name);
      const [found] = at < 0 ? [] : left.splice(at, 1);
      if (found) element.value = found[1];
    }
  }
}

/**
 * Keeps what is typed in a form on this device, by program and version, and offers it back when the
 * form is opened again: after a closed tab, an expired session, a server that was gone. `saved` says
 * that what was kept has been stored meanwhile.
 */
export function KeepOnDevice({
  formId,
  program,
  version,
  saved,
}: {
  formId: string;
  program: string;
  version: number;
  saved: boolean;
}) {
  const [offered, setOffered] = useState<Kept | null>(null);
  const timer = useRef<number | undefined>(undefined);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    if (saved) forget(program);
    // What was kept of a new program has just become this one.
    if (saved && version === 1) forget("new");
    const own = everythingKept().filter(({ key }) => key.startsWith(`${prefix}.${program}.`));
    const [latest] = own.toSorted((a, b) => b.at - a.at);
    if (latest && JSON.stringify(latest.fields) !== JSON.stringify(fieldsOf(form))) setOffered(latest);
    const keep = () => {
      timer.current = undefined;
      try {
        // The version that was begun with is a field of the form: what is brought back keeps its own.
        const begun = new FormData(form).get("version") ?? version;
        const value = JSON.stringify({ at: Date.now(), fields: fieldsOf(form) });
        localStorage.setItem(`${prefix}.${program}.${begun}`, value);
      } catch {
        // Full or forbidden storage only means that nothing is kept.
      }
    };
    const later = () => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(keep, rest);
    };
    const now = () => {
      if (timer.current === undefined) return;
      window.clearTimeout(timer.current);
      keep();
    };
    form.addEventListener("input", later);
    window.addEventListener("pagehide", now);
    return () => {
      now();
      form.removeEventListener("input", later);
      window.removeEventListener("pagehide", now);
    };
  }, [formId, program, version, saved]);

  if (!offered) return null;
  function bringBack() {
    const form = document.getElementById(formId);
    if (form instanceof HTMLFormElement && offered) {
      // Lists of the form make room for what was in them.
      form.dispatchEvent(new CustomEvent("matricula-bring-back", { detail: offered.fields }));
      write(form, offered.fields);
    }
    setOffered(null);
  }
  return (
    <section aria-label="Unsaved work" className="mb-5 border-l-4 border-accent py-1 pl-4 text-sm">
      <p>
        This device has unsaved work on this form, from {moment(new Date(offered.at))}
        {Number(offered.version) < version && ", begun before the last change; saving it merges the two"}.
      </p>
      <p className="mt-2 flex flex-wrap gap-3">
        <button type="button" className="secondary" onClick={bringBack}>
          Bring it back
        </button>
        <button
          type="button"
          className="secondary"
          onClick={() => {
            forget(program);
            setOffered(null);
          }}
        >
          Forget it
        </button>
      </p>
    </section>
  );
}
