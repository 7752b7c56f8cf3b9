import { siteOrigin } from "@/lib/authorization/site-origin";
import { dayText } from "@/lib/text/format";

/** On paper, where a page is and of which day, for who was not at the screen. */
export async function PrintedFrom({ path }: { path: string }) {
  return (
    <p className="mt-2 hidden text-[7pt] leading-tight break-all print:block">
      Matricula, an open directory of study programs · {dayText(new Date())} · {await siteOrigin()}
      {path}
    </p>
  );
}
