import Link from "next/link";
import { includesRole, type Person, roles } from "@/lib/people/roles";
import { SignOut } from "./sign-out";

const places = [
  { href: "/admin", label: "Work", needed: "viewer" },
  { href: "/admin/programs", label: "Programs", needed: "viewer" },
  { href: "/admin/imports", label: "Imports", needed: "viewer" },
  { href: "/admin/corrections", label: "Corrections", needed: "viewer" },
  { href: "/admin/guides", label: "Guides", needed: "viewer" },
  { href: "/admin/people", label: "People", needed: "admin" },
  { href: "/admin/log", label: "Log", needed: "viewer" },
  { href: "/admin/settings", label: "Settings", needed: "admin" },
] as const;

/** The name, the places of the admin that this person may see, who they are, and the way out. */
export function AdminHeader({ person, signOut }: { person: Person; signOut: () => Promise<void> }) {
  return (
    <header className="border-b border-rule print:hidden">
      <div className="mx-auto flex max-w-[77.5rem] flex-wrap items-baseline gap-x-7 gap-y-2 px-[min(1.125rem,5vw)] py-4 md:px-10">
        <Link
          prefetch={false}
          href="/"
          className="font-serif text-[1.3125rem] leading-none font-semibold tracking-tight no-underline"
        >
          Matricula
        </Link>
        <nav aria-label="Admin" className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {places
            .filter(({ needed }) => includesRole(person.role, needed))
            .map(({ href, label }) => (
              <Link key={href} prefetch={false} href={href} className="no-underline hover:underline">
                {label}
              </Link>
            ))}
        </nav>
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-4 gap-y-1 text-sm sm:ml-auto">
          <Link prefetch={false} href="/admin/account" className="max-w-[20rem] truncate no-underline hover:underline">
            {person.name}
          </Link>
          <span className="text-soft">{roles[person.role]}</span>
          <SignOut action={signOut} />
        </div>
      </div>
    </header>
  );
}
