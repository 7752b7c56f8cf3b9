import type { Metadata } from "next";
import Link from "next/link";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { CorrectionForm } from "@/components/corrections/correction-form";
import { ListedNow } from "@/components/corrections/listed-now";
import { ResidentLink } from "@/components/resident/resident-link";
import { Page, PageTitle } from "@/components/ui/page";
import { memberOf } from "@/lib/closed-list";
import { correctables } from "@/lib/programs/model/facts";
import { correctionHref, programHref, programLabel } from "@/lib/programs/public-pages/links";
import { currentSlug, programBySlug } from "@/lib/programs/records/queries";
import { sendCorrection } from "./send";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ figure?: string | string[] }> };

// Asked for by the metadata and by the page, read once.
const programAt = cache(programBySlug);

async function askedFor({ params, searchParams }: Props) {
  const { slug } = await params;
  const figure = memberOf(correctables, [(await searchParams).figure].flat()[0]);
  const program = await programAt(slug);
  if (program) return { program, figure };
  const renamed = await currentSlug(slug);
  if (renamed !== null && renamed !== slug) permanentRedirect(correctionHref(renamed, figure));
  notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { program } = await askedFor(props);
  return { title: `Something wrong? ${programLabel(program)}`, robots: { index: false } };
}

export default async function CorrectionPage(props: Props) {
  const { program, figure } = await askedFor(props);
  return (
    <Page>
      <PageTitle>Something wrong?</PageTitle>
      <p className="mt-1 text-[1.0625rem]">
        <ResidentLink href={programHref(program.slug, null)}>{program.name}</ResidentLink>, {program.institution.name}
      </p>
      <div className="mt-6 grid gap-x-12 gap-y-8 md:grid-cols-[minmax(0,1fr)_17rem]">
        <div>
          <CorrectionForm
            here={correctionHref(program.slug, figure)}
            figure={figure}
            send={sendCorrection.bind(null, program.slug)}
          />
          <p className="mt-4 max-w-[62ch] text-[0.8125rem] text-soft">
            No name or email needed. You get a link to follow your report; every decision is listed in the{" "}
            <Link prefetch={false} href="/about/corrections">
              log of corrections
            </Link>
            .
          </p>
        </div>
        <section aria-labelledby="listed" className="max-md:border-t max-md:border-ink max-md:pt-4">
          <h2 id="listed" className="mb-2 text-[1.0625rem]">
            Listed now
          </h2>
          <ListedNow program={program} />
        </section>
      </div>
    </Page>
  );
}
