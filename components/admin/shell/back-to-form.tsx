import Link from "next/link";

/** The way back from what a sent form led to; the form then has what was typed. */
export function BackToForm({ href }: { href: string }) {
  return (
    <p className="mt-4 text-sm">
      <Link prefetch={false} href={href}>
        Back to the form
      </Link>
      <span className="text-soft">, with everything you typed.</span>
    </p>
  );
}
