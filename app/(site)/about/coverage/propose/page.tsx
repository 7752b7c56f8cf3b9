import type { Metadata } from "next";
import { ProposalForm } from "@/components/coverage/proposal-form";
import { ResidentLink } from "@/components/resident/resident-link";
import { Page, PageTitle } from "@/components/ui/page";
import { memberOf } from "@/lib/closed-list";
import { degrees } from "@/lib/programs/model/vocabulary";
import { sendProposal } from "./send";

export const metadata: Metadata = { title: "Propose a program", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where a visitor says that a program is missing. */
export default async function ProposePage({ searchParams }: Props) {
  const asked = await searchParams;
  const first = (name: string) => [asked[name]].flat()[0] ?? "";
  const institution = first("institution").slice(0, 200);
  const degree = memberOf(degrees, first("degree")) ?? "";
  return (
    <Page>
      <PageTitle>Propose a program</PageTitle>
      <p className="mt-2 mb-5 max-w-[62ch]">
        A program is listed once an editor has read its page on the institution’s own site. No name or email needed, so
        there is no answer either: what is listed stands in the <ResidentLink href="/programs">directory</ResidentLink>,
        and who is not yet, under <ResidentLink href="/about/coverage">coverage</ResidentLink>. An institution can{" "}
        <ResidentLink href="/about/for-institutions">state its own programs</ResidentLink> in a file.
      </p>
      <ProposalForm institution={institution} degree={degree} send={sendProposal} />
    </Page>
  );
}
