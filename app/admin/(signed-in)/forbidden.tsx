import Link from "next/link";
import { PageTitle } from "@/components/ui/page";

/** Shown with 403 to somebody whose role may not see a page. */
export default function Forbidden() {
  return (
    <>
      <PageTitle>Your role may not see this page</PageTitle>
      <p className="mt-3 max-w-[62ch]">An admin can give you another role. You are still signed in.</p>
      <p className="mt-4">
        <Link prefetch={false} href="/admin">
          Back to the work
        </Link>
      </p>
    </>
  );
}
