import { SectionTitle } from "@/components/ui/page";
import type { Typed } from "@/lib/form-state";
import { factFields } from "@/lib/programs/model/fact-table";
import type { Sought } from "@/lib/reading/documents/program";
import { standingOf } from "@/lib/reading/offers";
import { readFrom } from "@/lib/reading/read-address";
import { counted } from "@/lib/text/format";

/** Milliseconds that a page of the admin waits for another site. */
const patience = 3_000;

/** What a page that a visitor names says now, read when an editor opens what they sent; `typed` is the listing, if there is one. */
export async function PageSays({ url, sought, typed }: { url: string; sought: Sought; typed: Typed | null }) {
  const late = new Promise<{ fault: string }>((resolve) =>
    setTimeout(() => resolve({ fault: "it has not answered yet. Load this page again to see what it says" }), patience),
  );
  const read = await Promise.race([readFrom(url, sought), late]);
  return (
    <section aria-labelledby="says" className="mt-7 border-t border-ink pt-4">
      <SectionTitle id="says" className="">
        What its page says now
      </SectionTitle>
      {"fault" in read ? (
        <p className="mt-1 text-sm text-soft">The page was not read: {read.fault}.</p>
      ) : read.reading.offers.length === 0 ? (
        <p className="mt-1 text-sm text-soft">Nothing that a listing states was found on it.</p>
      ) : (
        <>
          <p className="mt-1 text-sm text-soft">
            {counted(read.reading.offers.length, "value")} found. Nothing is stored before you save it.
          </p>
          <dl className="mt-3 grid gap-x-5 gap-y-2 text-sm [overflow-wrap:anywhere] sm:grid-cols-[11rem_minmax(0,1fr)]">
            {read.reading.offers.map((offer) => (
              <div key={`${offer.path} ${offer.text}`} className="contents">
                <dt className="text-soft">{factFields[offer.path].label}</dt>
                <dd className="max-sm:mb-2">
                  <strong>{offer.text}</strong>
                  {typed && standingOf(offer, typed) === "same" && <span className="text-soft"> · as listed</span>}
                  {typed && standingOf(offer, typed) === "differs" && <span> · differs from what is listed</span>}
                  <q className="block text-soft">{offer.snippet}</q>
                  {!offer.certain && (
                    <span className="block text-[0.8125rem] text-soft">Not certain: {offer.doubts.join("; ")}.</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
