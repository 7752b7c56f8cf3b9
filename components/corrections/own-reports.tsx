"use client";

import Link from "next/link";
import { useEffect, useSyncExternalStore } from "react";
import { SectionTitle } from "@/components/ui/page";
import { dayText } from "@/lib/text/format";

/** A report whose status was opened on this device: the secret part of its address, and what it is about. */
type Report = { token: string; about: string; day: string };

const key = "matricula.reports.1";
const most = 20;

/** The reports in what storage holds; none where it holds something else. */
function reportsIn(stored: string | null): Report[] {
  try {
    const value: unknown = JSON.parse(stored ?? "[]");
    if (!Array.isArray(value)) return [];
    return value.flatMap((entry: unknown) => {
      if (typeof entry !== "object" || entry === null) return [];
      if (!("token" in entry && "about" in entry && "day" in entry)) return [];
      const { token, about, day } = entry;
      // Only ever a way to a report, whoever wrote it.
      const isReport = typeof token === "string" && /^[\w-]{22}$/.test(token) && typeof about === "string";
      return isReport && typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day) ? [{ token, about, day }] : [];
    });
  } catch {
    return [];
  }
}

function stored(): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

const whenStored = (listener: () => void) => {
  window.addEventListener("storage", listener);
  return () => window.removeEventListener("storage", listener);
};

/** Has this device remember the address of a report’s status. */
export function RememberReport({ token, about, day }: Report) {
  useEffect(() => {
    try {
      const others = reportsIn(localStorage.getItem(key)).filter((one) => one.token !== token);
      localStorage.setItem(key, JSON.stringify([{ token, about, day }, ...others].slice(0, most)));
    } catch {
      // Full or forbidden storage only means that the address has to be kept elsewhere.
    }
  }, [token, about, day]);
  return null;
}

/** The reports that this device remembers, each leading to its status; nothing where there are none. */
export function OwnReports() {
  const reports = reportsIn(useSyncExternalStore(whenStored, stored, () => ""));
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="own-reports" className="mt-8 max-w-[65ch] print:hidden">
      <SectionTitle id="own-reports" className="">
        Your reports on this device
      </SectionTitle>
      <ul className="mt-2 space-y-1 text-sm">
        {reports.map(({ token, about, day }) => (
          <li key={token} className="[overflow-wrap:anywhere]">
            <Link prefetch={false} href={`/corrections/${token}`}>
              {about}
            </Link>
            , {dayText(new Date(day))}
          </li>
        ))}
      </ul>
    </section>
  );
}
