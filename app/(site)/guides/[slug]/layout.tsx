import type { ReactNode } from "react";
import { proseSerif } from "../../_parts/prose-font";

export default function ProseLayout({ children }: { children: ReactNode }) {
  return <div className={proseSerif.variable}>{children}</div>;
}
