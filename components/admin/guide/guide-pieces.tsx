import type { Piece } from "@/lib/guides/editing/difference";

/** A text with what came and went in it: told apart by lines through or under it, not by color alone. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <span className="whitespace-pre-line [overflow-wrap:anywhere]">
      {pieces.map(({ kind, text }, index) => {
        const key = `${index}`;
        if (kind === "added") {
          return (
            <ins key={key} className="bg-accent/15 decoration-accent">
              {text}
            </ins>
          );
        }
        if (kind === "removed") {
          return (
            <del key={key} className="text-soft decoration-wrong">
              {text}
            </del>
          );
        }
        return <span key={key}>{text}</span>;
      })}
    </span>
  );
}
