import Link from "next/link";
import { PageTitle } from "@/components/ui/page";

/** Shown with 404 where an address of the admin names something that isn't there (any more). */
export default function NotFound() {
  return (
    <>
      <PageTitle>There is nothing at this address</PageTitle>
      <p className="mt-3 max-w-[62ch]">It may have been removed, or the address is mistyped.</p>
      <p className="mt-4">
        <Link prefetch={false} href="/admin">
          Back to the work
        </Link>
      </p>
    </>
  );
}
