/** Owns how the source of a federal figure is named under it. */
export function SourceOf({ source: { name, url } }: { source: { name: string; url: string } }) {
  return (
    <>
      Source:{" "}
      <a href={url} rel="noopener external">
        {name}
      </a>
      .
    </>
  );
}
