import { SectionLink } from "./section-link";

/** A section's heading with a link to it; its own id is the section's with "-heading". */
export function SectionHeading({ id, children }: { id: string; children: string }) {
  return (
    <div className="mb-3 flex flex-wrap items-baseline gap-x-2">
      <h2 id={`${id}-heading`} className="min-w-0 text-[1.4375rem] [overflow-wrap:anywhere] md:text-[1.625rem]">
        {children}
      </h2>
      <SectionLink id={id} heading={children} />
    </div>
  );
}
