import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { HiddenField } from "@/components/ui/hidden-field";
import { PageTitle, SectionTitle } from "@/components/ui/page";
import { RadioGroup } from "@/components/ui/radio-group";
import { requirePerson } from "@/lib/authorization/auth";
import { keysOf } from "@/lib/closed-list";
import { reader } from "@/lib/database/db";
import { idOf } from "@/lib/editing/links";
import { includesRole } from "@/lib/people/roles";
import { type Proposal, proposalById, proposalOutcomes, proposalTitle } from "@/lib/programs/corrections/proposals";
import { correctionStatuses, degrees } from "@/lib/programs/model/vocabulary";
import { PageSays } from "../../programs/_parts/page-says";
import { WorkBar } from "../../work/_parts/work-bar";
import { decideProposalAction, readProposalAction } from "../actions";

export const metadata: Metadata = { title: "A proposed program" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ list?: string | string[] }> };

/** One proposal, and what becomes of it. */
export default async function ProposalPage({ params, searchParams }: Props) {
  const person = await requirePerson("viewer");
  const proposal = await proposalById(reader(), idOf((await params).id));
  if (!proposal) notFound();
  const mayEdit = includesRole(person.role, "editor");
  const isOpen = proposal.status === "open";
  return (
    <div className="max-w-[60rem]">
      <WorkBar token={(await searchParams).list} person={person} {...(isOpen && { formId: "decision" })} />
      <PageTitle>{proposalTitle(proposal)}</PageTitle>
      {proposal.institution !== null && <p className="text-[1.0625rem]">{proposal.institution}</p>}
      <Words proposal={proposal} />
      {isOpen ? (
        mayEdit && (
          <>
            {proposal.url !== null && <PageSays url={proposal.url} sought={proposal} typed={null} />}
            <Decision proposal={proposal} />
          </>
        )
      ) : (
        <section aria-labelledby="decided" className="mt-7 border-t border-ink pt-4">
          <SectionTitle id="decided" className="">
            {correctionStatuses[proposal.status]} on {proposal.decidedOn}
          </SectionTitle>
          <p className="mt-1 max-w-[62ch]">{proposal.reason}</p>
        </section>
      )}
    </div>
  );
}

function Words({ proposal: { degree, url, message, createdOn } }: { proposal: Proposal }) {
  return (
    <dl className="mt-6 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1 text-sm">
      <dt className="text-soft">Degree</dt>
      <dd>{degree === null ? "not said" : degrees[degree]}</dd>
      <dt className="text-soft">Page</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">
        {url === null ? (
          "not said: look for it on the institution’s site"
        ) : (
          <a href={url} rel="nofollow noopener external">
            {url}
          </a>
        )}
      </dd>
      {message !== null && (
        <>
          <dt className="text-soft">Message</dt>
          <dd className="break-words whitespace-pre-wrap">{message}</dd>
        </>
      )}
      <dt className="text-soft">Proposed</dt>
      <dd className="tabular-nums">{createdOn}</dd>
    </dl>
  );
}

function Decision({ proposal: { id, url } }: { proposal: Proposal }) {
  return (
    <>
      <section aria-labelledby="list-it" className="mt-7 border-t border-ink pt-4">
        <SectionTitle id="list-it" className="">
          List it
        </SectionTitle>
        <p className="mt-1 mb-3 max-w-[62ch] text-sm">
          The form then has what the page surely says, and shows the rest beside its fields with the page’s words.
          Nothing of what a visitor wrote is taken over, and nothing is stored before you save it.
        </p>
        {url !== null && (
          <ActionForm id="read" action={readProposalAction} submit="Read its page into a new draft">
            <HiddenField name="proposal" value={id} />
          </ActionForm>
        )}
        <p className="mt-2 text-sm">
          <Link prefetch={false} href="/admin/programs/new">
            New program without reading
          </Link>
        </p>
      </section>
      <section aria-labelledby="decide" className="mt-7 border-t border-ink pt-4">
        <SectionTitle id="decide">What becomes of it</SectionTitle>
        <ActionForm id="decision" action={decideProposalAction} submit="Decide">
          <HiddenField name="proposal" value={id} />
          <RadioGroup
            name="outcome"
            label="The proposal is"
            options={keysOf(proposalOutcomes).map((value) => ({
              value,
              label: correctionStatuses[value],
              text: `${proposalOutcomes[value]}.`,
            }))}
          />
          <Field name="reason" label="Reason" hint="One line, for other editors." />
        </ActionForm>
      </section>
    </>
  );
}
