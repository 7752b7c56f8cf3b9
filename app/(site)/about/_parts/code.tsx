import type { ReactNode } from "react";

/** Lines of code or data, as they are typed; a long one goes on below. */
export function Code({ children }: { children: ReactNode }) {
  return (
    <pre className="mt-2 whitespace-pre-wrap border border-rule bg-sheet p-3 font-mono text-[0.8125rem] [overflow-wrap:anywhere]">
      {children}
    </pre>
  );
}
