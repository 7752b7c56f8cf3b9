import Link from "next/link";

export default function NotFound() {
  return (
    <main className="mx-auto max-w-[60rem] px-[1.125rem] py-12 md:px-10">
      <h1 className="text-[27px] md:text-[34px]">There is no page at this address</h1>
      <p className="mt-3 max-w-[62ch]">
        The address may be mistyped, or the listing is not public. A program that was renamed still answers at its old
        address.
      </p>
      <p className="mt-4">
        <Link prefetch={false} href="/programs">
          All programs
        </Link>{" "}
        ·{" "}
        <Link prefetch={false} href="/">
          Start page
        </Link>
      </p>
    </main>
  );
}
