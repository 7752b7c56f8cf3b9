import Link from "next/link";

/** Shown with 403 to somebody whose role may not see a page. */
export default function Forbidden() {
  return (
    <>
      <h1 className="text-[27px] md:text-[34px]">Your role may not see this page</h1>
      <p className="mt-3 max-w-[62ch]">An admin can give you another role. You are still signed in.</p>
      <p className="mt-4">
        <Link prefetch={false} href="/admin">
          Back to the work
        </Link>
      </p>
    </>
  );
}
