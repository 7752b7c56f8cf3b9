"use client";

import { useEffect, useState } from "react";

type Alike = { id: number; name: string; status: string };

/** What the route answers; nothing where it is something else, such as the sign-in. */
function alikeIn(answer: unknown): Alike[] {
  if (!Array.isArray(answer)) return [];
  return answer.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null || !("id" in one && "name" in one && "status" in one)) return [];
    const { id, name, status } = one;
    return typeof id === "number" && typeof name === "string" && typeof status === "string"
      ? [{ id, name, status }]
      : [];
  });
}

/** Milliseconds of rest after a keystroke before others are looked for. */
const rest = 500;

/** While a name is typed: which listings look like the same program. Without scripts publishing says it. */
export function LooksLike({ formId, except }: { formId: string; except: number | null }) {
  const [alike, setAlike] = useState<Alike[]>([]);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    let timer: number | undefined;
    let asked = 0;
    const look = async () => {
      const mine = ++asked;
      const typed = new FormData(form);
      const query = new URLSearchParams();
      for (const name of ["institution", "name", "degree"]) query.set(name, String(typed.get(name) ?? ""));
      if (except !== null) query.set("except", String(except));
      const found = await fetch(`/admin/programs/similar?${query}`)
        .then(async (response) => alikeIn(await response.json()))
        .catch(() => []);
      if (mine === asked) setAlike(found);
    };
    const follow = (event: Event) => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
      if (!["institution", "name", "degree"].includes(target.name)) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(look, rest);
    };
    form.addEventListener("input", follow);
    return () => {
      window.clearTimeout(timer);
      form.removeEventListener("input", follow);
    };
  }, [formId, except]);

  return (
    <div role="status" className="mb-4 text-sm">
      {alike.length > 0 && (
        <>
          <p className="font-semibold">This looks like</p>
          <ul className="mt-1 list-disc pl-5">
            {alike.map(({ id, name, status }) => (
              <li key={id}>
                <a href={`/admin/programs/${id}`} target="_blank" rel="noopener">
                  {name}
                </a>{" "}
                ({status.toLowerCase()}, opens in a new tab)
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
