/** Owns the top of a guide: kicker, title, summary, its three figures, and how long it takes to read. */
import Link from "next/link";
import { counted } from "@/lib/format";
import type { WholeGuide } from "@/lib/guides/queries";
import { dateText, readingMinutes } from "@/lib/guides/reading";
import type { CitedFigures } from "./cited";
import { FigureLink, FigureSource } from "./figure-link";
import { Prose } from "./prose";

export function GuideHeader({ guide, figures }: { guide: WholeGuide; figures: CitedFigures }) {
  const { kicker, hot, title, summary, tiles, reviewed } = guide;
  return (
    <header>
      <p className="text-[13px] text-soft">
        <Link prefetch={false} href="/guides">
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
      <h1 className="mt-1 text-[29px] md:text-[38px]">{title}</h1>
      <p className="mt-1.5 text-[13px] text-soft">
        {counted(readingMinutes(guide), "minute")} to read
        {reviewed && ` · last reviewed ${dateText(reviewed)}`} · <a href="#changes">what changed</a>
      </p>
      <div className="mt-4 max-w-[65ch] font-serif text-[19px] leading-relaxed">
        <Prose markdown={summary} figures={figures} />
      </div>
      <dl className="mt-6 mb-8 grid gap-x-8 gap-y-5 border-y border-ink py-4 sm:grid-cols-3">
        {tiles.map(({ label, figure }) => {
          const cited = figures.get(figure);
          if (!cited) return null;
          return (
            <div key={label} className="flex flex-col">
              <dt className="order-2 text-[13px]">{label}</dt>
              <dd className="order-1 font-serif text-[21px] leading-tight font-semibold tabular-nums">
                <FigureLink cited={cited} again />
              </dd>
              <dd className="order-3 text-[12.5px] text-soft">
                <FigureSource cited={cited} />
              </dd>
            </div>
          );
        })}
      </dl>
    </header>
  );
}
