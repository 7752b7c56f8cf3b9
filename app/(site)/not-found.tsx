import type { Metadata } from "next";
import { NoPage } from "@/components/site/no-page";

export const metadata: Metadata = { title: "Page not found" };

export default NoPage;
