/** Owns the small map that shows where one place lies in the United States. */
import { Outline } from "./us-map";
import { onMap } from "./us-map-layout";
import { atlasSize } from "./us-outline";

/** A point on the outline of the country, and its name in words; words alone where the map doesn't reach. */
export function PlaceMap({ label, latitude, longitude }: { label: string; latitude: number; longitude: number }) {
  const point = onMap({ latitude, longitude });
  if (!point) return <p className="text-sm text-soft">{label} lies outside this map.</p>;
  const centre = { cx: percent(point.x, atlasSize.width), cy: percent(point.y, atlasSize.height) };
  return (
    <svg
      role="img"
      aria-label={`Map of the United States with a mark at ${label}`}
      className="block aspect-[975/610] w-full max-w-[26rem] overflow-visible"
    >
      <Outline />
      <circle {...centre} r="11" className="fill-accent/20" />
      <circle {...centre} r="4.5" className="fill-accent stroke-paper" />
    </svg>
  );
}

function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 10_000) / 100}%`;
}
