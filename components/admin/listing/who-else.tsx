"use client";

import { useEffect, useState } from "react";

/** Milliseconds between two questions; asked only while the page is looked at. */
const pause = 60_000;

/** Who else has a form open: as it was when the page came, and with scripts asked again now and then. */
export function WhoElse({ program, names }: { program: number; names: readonly string[] }) {
  const [others, setOthers] = useState(names);

  useEffect(() => {
    setOthers(names);
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      const answer: unknown = await fetch(`/admin/programs/${program}/presence`)
        .then((response) => response.json())
        .catch(() => null);
      if (Array.isArray(answer)) setOthers(answer.filter((name) => typeof name === "string"));
    };
    const timer = window.setInterval(ask, pause);
    return () => window.clearInterval(timer);
  }, [program, names]);

  return (
    <p role="status" className="text-sm text-soft">
      {others.length > 0 &&
        `${others.join(", ")} ${others.length === 1 ? "has" : "have"} this form open too. Whoever saves second keeps both changes, and chooses where they differ.`}
    </p>
  );
}
