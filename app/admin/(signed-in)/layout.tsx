import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AdminHeader } from "@/components/admin/shell/admin-header";
import { signedIn } from "@/lib/authorization/auth";
import { signOutAction } from "../actions";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Around the pages of people who are signed in. No guard: each page asks for itself. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const found = await signedIn();
  return (
    <>
      {found && <AdminHeader person={found.person} signOut={signOutAction} />}
      <main id="content" className="mx-auto w-full max-w-[77.5rem] flex-1 px-[min(1.125rem,5vw)] py-6 md:px-10 md:py-9">
        {children}
      </main>
    </>
  );
}
