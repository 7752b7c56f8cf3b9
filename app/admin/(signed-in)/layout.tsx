import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AdminHeader } from "@/components/admin/admin-header";
import { signedIn } from "@/lib/auth";
import { signOutAction } from "../(way-in)/sign-in/actions";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Around the pages of people who are signed in. No guard: each page asks for itself. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const found = await signedIn();
  return (
    <>
      {found && <AdminHeader person={found.person} signOut={signOutAction} />}
      <main id="content" className="mx-auto w-full max-w-[77.5rem] flex-1 px-[1.125rem] py-6 md:px-10 md:py-9">
        {children}
      </main>
    </>
  );
}
