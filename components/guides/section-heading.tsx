import { SectionLink } from "./section-link";

/** A section's heading with a link to it; its own id is the section's with "-heading". */
export function SectionHeading({ id, children }: { id: string; children: string }) {
  return (
    <h2 id={`${id}-heading`} className="mb-3 text-[23px] md:text-[26px]">
      {children} <SectionLink id={id} heading={children} />
    </h2>
  );
}
