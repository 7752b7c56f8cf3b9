"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { auth, signedIn } from "@/lib/authorization/auth";
import { db } from "@/lib/database/db";
import { recordAudit } from "@/lib/people/audit";

/** Public: ends the session, if there is one. */
export async function signOutAction(): Promise<void> {
  const found = await signedIn();
  if (found) {
    await auth().api.signOut({ headers: await headers() });
    await recordAudit(db(), { personId: found.person.id, kind: "sign-out" });
  }
  redirect("/admin/sign-in");
}
