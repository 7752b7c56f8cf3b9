/** A text that is shown this once, such as a one-time link or codes: wraps, and Ctrl-A in it chooses it whole. */
export function HandOver({ label, text }: { label: string; text: string }) {
  const rows = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 44)), 0);
  return (
    <textarea
      readOnly
      aria-label={label}
      value={text}
      rows={rows}
      className="field mt-2 block max-w-[26rem] resize-none font-mono text-[0.8125rem] break-all"
    />
  );
}
