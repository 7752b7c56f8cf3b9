import type { Metadata } from "next";
import { LinkPage } from "../../link-page";

export const metadata: Metadata = { title: "New password" };

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  return <LinkPage kind="reset" token={(await params).token} />;
}
