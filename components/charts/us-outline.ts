/** Owns the outline of the United States as two short SVG paths, made once from the shipped atlas. */
import type { MultiLineString, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "us-atlas/states-albers-10m.json";

/** The size in which the atlas is drawn, and the projection that made it (see `us-map-layout.ts`). */
export const atlasSize = { width: 975, height: 610 };

/** Steps of a path per unit of the atlas: coordinates are whole numbers, which keeps the markup small. */
const steps = 2;

/** How far a simplified line may stray, in units of the atlas: under a pixel at any width of the page. */
const tolerance = 0.5;

/** What a path's `viewBox` must be. */
export const outlineViewBox = `0 0 ${atlasSize.width * steps} ${atlasSize.height * steps}`;

// TypeScript reads the atlas's pairs of numbers as lists of any length.
const topology = atlas as unknown as Topology<{ states: GeometryCollection; nation: GeometryCollection }>;

/** The same shapes from simplified arcs: borders that states share stay shared. */
const simple = { type: topology.type, objects: topology.objects, arcs: simplifiedArcs() };

/** The land, to fill. */
export const landPath = feature(simple, simple.objects.nation)
  .features.flatMap(({ geometry }) =>
    geometry.type === "MultiPolygon" ? geometry.coordinates : geometry.type === "Polygon" ? [geometry.coordinates] : [],
  )
  .flatMap((polygon) => polygon.map((ring) => linePath(ring, 3)))
  .join("");

/** The borders between states, to stroke. */
export const bordersPath = linesPath(mesh(simple, simple.objects.states, (a, b) => a !== b));

function linesPath({ coordinates }: MultiLineString): string {
  return coordinates.map((line) => linePath(line, 1)).join("");
}

/** A line in whole relative steps; empty when fewer than `least` of them are left, as of a small island. */
function linePath(line: readonly Position[], least: number): string {
  const grid = line.map(([x = 0, y = 0]) => [Math.round(x * steps), Math.round(y * steps)] as const);
  const moves = grid.slice(1).flatMap(([x, y], position) => {
    const [fromX, fromY] = grid[position] ?? [x, y];
    return x === fromX && y === fromY ? [] : [`${x - fromX} ${y - fromY}`];
  });
  const [start] = grid;
  if (!start || moves.length < least) return "";
  return `M${start.join(" ")}l${moves.join(" ")}`.replaceAll(" -", "-");
}

/** The atlas's arcs, whose points are whole-number differences, as simplified lines in its units. */
function simplifiedArcs(): Position[][] {
  const [scaleX, scaleY] = topology.transform?.scale ?? [1, 1];
  const [left, top] = topology.transform?.translate ?? [0, 0];
  return topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return simplified(
      arc.map(([dx = 0, dy = 0]) => {
        x += dx;
        y += dy;
        return [left + x * scaleX, top + y * scaleY];
      }),
    );
  });
}

/** The line without the points that lie within the tolerance of it (Ramer, Douglas and Peucker). */
function simplified(line: Position[]): Position[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  const strays = line.slice(1, -1).map((point) => offLine(point, first, last));
  const most = Math.max(...strays);
  if (most <= tolerance) return [first, last];
  const bend = strays.indexOf(most) + 1;
  return [...simplified(line.slice(0, bend + 1)).slice(0, -1), ...simplified(line.slice(bend))];
}

function offLine([x = 0, y = 0]: Position, [ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  return Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length;
}
