import type { Metadata } from "next";
import { LinkPage } from "../../link-page";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage({ params }: { params: Promise<{ token: string }> }) {
  return <LinkPage kind="set-up" token={(await params).token} />;
}
