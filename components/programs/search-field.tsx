export function SearchField({ defaultValue }: { defaultValue: string }) {
  return <input type="search" name="q" defaultValue={defaultValue} aria-label="Search programs" className="field" />;
}
