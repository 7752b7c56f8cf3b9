/** Owns where the map's circles stand, how big they are and how far around them a tap counts. */
import { geoAlbersUsa } from "d3-geo";
import { type Shift, type Spot, spread, touches, unmoved } from "./spread";
import { atlasSize } from "./us-outline";

/** Programs taught in one city; degrees north and east. */
export type MapPlace = { label: string; latitude: number; longitude: number; programs: number; href: string };

export type Circle = {
  place: MapPlace;
  /** Per cent of the map's width and height. */
  left: number;
  top: number;
  /** CSS pixels, whatever the map's width. */
  shift: Shift;
  radius: number;
  /** Radius in which a tap counts; at least `radius`. */
  reach: number;
};

/** The projection the atlas was drawn in (us-atlas, "States, Albers"). */
const project = geoAlbersUsa()
  .scale(1300)
  .translate([atlasSize.width / 2, atlasSize.height / 2]);

/** The map's widths, on a phone and at most, in CSS pixels. */
const widths = [280, 900] as const;

/** CSS pixels: the radius for one program where there's room, of the biggest circle, and of the smallest. */
const [radiusOfOne, biggest, smallest] = [4.5, 22, 3];

/** How far apart centres are kept, as a part of the sum of their radii: circles overlap, but none hides another. */
const apart = 0.6;

/** Where a circle may move: rings around its place. */
const shifts = [3, 6, 9, 12, 15].flatMap((ring) =>
  Array.from({ length: ring * 2 }, (_, step) => {
    const turn = (Math.PI * step) / ring;
    return { dx: Math.round(ring * Math.cos(turn)), dy: Math.round(ring * Math.sin(turn)) };
  }),
);

/** More places than this can't be told apart, and moving them would only take time. */
const mostMoved = 600;

/** Radius in CSS pixels: the area is in proportion to the programs, down to the least that can be seen. */
export function radiusFor(programs: number, most: number): number {
  return Math.max(smallest, Math.sqrt(programs) * Math.min(radiusOfOne, biggest / Math.sqrt(Math.max(1, most))));
}

/**
 * A circle for each place that the map shows, biggest first, and the places it doesn't (Puerto Rico,
 * Guam…), in the same order. Circles whose centres would come too close are moved by a few pixels.
 */
export function layOutMap(places: readonly MapPlace[]): { circles: Circle[]; outside: MapPlace[] } {
  const sorted = places.toSorted((a, b) => b.programs - a.programs || a.label.localeCompare(b.label, "en"));
  const most = sorted[0]?.programs ?? 0;
  const spots = sorted.map((place) => spotOf(place, radiusFor(place.programs, most)));
  const shown = sorted.flatMap((place, position) => {
    const spot = spots[position];
    return spot ? [{ place, spot }] : [];
  });
  const at = shown.map(({ spot }) => spot);
  const moved = at.length > mostMoved ? [] : spread(at, { apart, widths, shifts }).map((shift) => shift ?? unmoved);
  const reach = touches(at, moved, widths);
  const circles = shown.map(({ place, spot }, position) => {
    return {
      place,
      left: hundredths(spot.x * 100),
      top: hundredths((spot.y * 100 * atlasSize.width) / atlasSize.height),
      shift: moved[position] ?? unmoved,
      radius: tenths(spot.radius),
      reach: tenths(Math.max(spot.radius, reach[position] ?? 0)),
    };
  });
  return { circles, outside: sorted.filter((_, position) => !spots[position]) };
}

function spotOf(place: MapPlace, radius: number): Spot | null {
  const point = onMap(place);
  return point && { x: point.x / atlasSize.width, y: point.y / atlasSize.width, top: 0, radius };
}

/** Where a point stands in the atlas's units; null where the map doesn't reach. */
export function onMap({
  longitude,
  latitude,
}: Pick<MapPlace, "longitude" | "latitude">): { x: number; y: number } | null {
  const point = project([longitude, latitude]);
  return point && { x: point[0], y: point[1] };
}

function hundredths(n: number): number {
  return Math.round(n * 100) / 100;
}

function tenths(n: number): number {
  return Math.round(n * 10) / 10;
}

/** Up to three round counts, ascending, whose circles explain the scale. */
export function keyCounts(most: number): number[] {
  return [...new Set([1, ...[most / 4, most].map(roundDown)])].filter((n) => n >= 1 && n <= most);
}

/** The nearest of 1, 2, 5, 10, 20, 50… that is not above. */
function roundDown(n: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, n)));
  return ([5, 2, 1].find((digit) => digit * power <= n) ?? 1) * power;
}
