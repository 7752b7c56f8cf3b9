import type { Metadata } from "next";
import Link from "next/link";
import { notFound, permanentRedirect } from "next/navigation";
import { CorrectionForm } from "@/components/corrections/correction-form";
import { ListedNow } from "@/components/corrections/listed-now";
import { correctionHref } from "@/components/corrections/wrong-link";
import { programHref, programLabel } from "@/components/programs/result-card";
import { currentSlug, programBySlug } from "@/lib/programs/queries";
import { correctables, memberOf } from "@/lib/programs/vocabulary";
import { sendCorrection } from "./send";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ figure?: string | string[] }> };

async function askedFor({ params, searchParams }: Props) {
  const { slug } = await params;
  const figure = memberOf(correctables, [(await searchParams).figure].flat()[0]);
  const program = await programBySlug(slug);
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
    <main className="mx-auto max-w-[60rem] px-[1.125rem] py-6 md:px-10 md:py-9">
      <h1 className="text-[27px] md:text-[34px]">Something wrong?</h1>
      <p className="mt-1 text-[17px]">
        <Link prefetch={false} href={programHref(program.slug, null)}>
          {program.name}
        </Link>
        , {program.institution.name}
      </p>
      <div className="mt-6 grid gap-x-12 gap-y-8 md:grid-cols-[minmax(0,1fr)_17rem]">
        <div>
          <CorrectionForm figure={figure} send={sendCorrection.bind(null, program.slug)} />
          <p className="mt-4 max-w-[62ch] text-[13px] text-soft">
            It asks for no name and no email, and keeps neither. You get an address at which you can see what became of
            your report; what is decided stands in the{" "}
            <Link prefetch={false} href="/about/corrections">
              log of corrections
            </Link>
            .
          </p>
        </div>
        <section aria-labelledby="listed" className="max-md:border-t max-md:border-ink max-md:pt-4">
          <h2 id="listed" className="mb-2 text-[17px]">
            Listed now
          </h2>
          <ListedNow program={program} />
        </section>
      </div>
    </main>
  );
}
