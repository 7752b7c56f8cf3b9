/** Owns the top of a guide: kicker, title, summary, its three figures, and how long it takes to read. */
import Link from "next/link";
import { isFirstHand } from "@/lib/guides/model/vocabulary";
import type { WholeGuide } from "@/lib/guides/reading/queries";
import { dateText, readingMinutes } from "@/lib/guides/reading/reading";
import type { State } from "@/lib/programs/model/vocabulary";
import { atHome } from "@/lib/programs/public-pages/links";
import { counted } from "@/lib/text/format";
import type { CitedFigures } from "./prose/cited";
import { FigureLink, FigureSource } from "./prose/figure-link";
import { Prose } from "./prose/prose";

export function GuideHeader({
  guide,
  figures,
  programs,
  resident,
}: {
  guide: WholeGuide;
  figures: CitedFigures;
  programs: number;
  resident: State | null;
}) {
  const { kicker, hot, title, summary, reviewed } = guide;
  // The largest letters of the page are for what an official or an original source says.
  const tiles = guide.tiles.flatMap(({ label, figure }) => {
    const cited = figures.get(figure);
    return cited && isFirstHand(cited.figure.kind) ? [{ label, cited }] : [];
  });
  return (
    <header>
      <p className="text-[0.8125rem] text-soft">
        <Link prefetch={false} href={atHome("/guides", resident)}>
          Guides
        </Link>
        {kicker && ` · ${kicker}`}
        {hot && (
          <>
            {" · "}
            <strong className="font-semibold text-ink">Hot career</strong>
          </>
        )}
      </p>
      <h1 className="mt-1 text-[1.8125rem] md:text-[2.375rem]">{title}</h1>
      <p className="mt-1.5 text-[0.8125rem] text-soft">
        {counted(readingMinutes(guide), "minute")} to read
        {reviewed && ` · last reviewed ${dateText(reviewed)}`} · <a href="#changes">what changed</a>
      </p>
      <div className="mt-4 max-w-[65ch] font-prose text-[1.1875rem] leading-relaxed">
        <Prose markdown={summary} figures={figures} />
      </div>
      <p className="mt-4 print:hidden">
        <a href="#programs" className="primary">
          See the {counted(programs, "program")}
        </a>
      </p>
      {tiles.length > 0 && (
        <dl className="mt-6 mb-8 grid gap-x-8 gap-y-5 border-y border-ink py-4 sm:grid-cols-3">
          {tiles.map(({ label, cited }) => (
            <div key={label} className="flex flex-col">
              <dt className="order-2 text-[0.8125rem]">{label}</dt>
              <dd className="order-1 font-serif text-[1.3125rem] leading-tight font-semibold tabular-nums">
                <FigureLink cited={cited} again />
              </dd>
              <dd className="order-3 text-[0.78125rem] text-soft">
                <FigureSource cited={cited} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  );
}
