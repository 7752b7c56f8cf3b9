/** Owns the picture that stands for a page where a link to it is shared. */

/** CSS pixels, as previews are shown: 1.91 to 1. */
export const pictureSize = { width: 1200, height: 630 };

/** `kicker` stands above the title, `lines` under it, `page` at the end: what kind of page it is. */
export type Pictured = { kicker: string; title: string; lines: readonly string[]; page: string };

/** Letters of a title and the size at which so many stay within four lines, in CSS pixels; a longer one is cut. */
const sizes = [
  [45, 84],
  [80, 68],
  [130, 52],
  [Number.POSITIVE_INFINITY, 46],
] as const;

/** By how much smaller a title is with more than one line under it, which take the room of one of its own. */
const besideLines = 0.75;

const soft = "#5d5a54";

/**
 * A page's title on paper. It is drawn as an image, outside the site's style sheets: colours are those of its light
 * scheme.
 */
export function Picture({ kicker, title, lines, page }: Pictured) {
  const [, alone] = sizes.find(([most]) => title.length <= most) ?? sizes[0];
  const size = lines.length > 1 ? alone * besideLines : alone;
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: 60,
        background: "#fbfaf7",
        color: "#1d1c1a",
      }}
    >
      <div style={{ display: "block", fontSize: 34, color: soft, lineClamp: 1 }}>{kicker}</div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ display: "block", fontSize: size, lineHeight: 1.15, lineClamp: 4 }}>{title}</div>
        {lines.map((line) => (
          <div key={line} style={{ display: "block", marginTop: 14, fontSize: 34, color: soft, lineClamp: 2 }}>
            {line}
          </div>
        ))}
      </div>
      <div
        style={{
          display: "flex",
          justifyContent: "space-between",
          fontSize: 34,
          borderTop: "2px solid #1d1c1a",
          paddingTop: 28,
        }}
      >
        <span>Matricula</span>
        <span style={{ color: soft }}>{page}</span>
      </div>
    </div>
  );
}
