/** Owns the picture that stands for a guide where a link to it is shared. */
import { dateText } from "@/lib/guides/reading/reading";

/** CSS pixels, as previews are shown: 1.91 to 1. */
export const guidePictureSize = { width: 1200, height: 630 };

/**
 * A guide's title on paper. It is drawn as an image, outside the site's style sheets: colours are
 * those of its light scheme.
 */
export function GuidePicture({
  title,
  kicker,
  reviewed,
}: {
  title: string;
  kicker: string | null;
  reviewed: string | null;
}) {
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: 80,
        background: "#fbfaf7",
        color: "#1d1c1a",
      }}
    >
      <div style={{ display: "flex", fontSize: 34, color: "#5d5a54" }}>{kicker ?? "Guide"}</div>
      <div style={{ display: "flex", fontSize: title.length > 45 ? 76 : 92, lineHeight: 1.15 }}>{title}</div>
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
        <span style={{ color: "#5d5a54" }}>
          {reviewed ? `Career guide · reviewed ${dateText(reviewed)}` : "Career guide"}
        </span>
      </div>
    </div>
  );
}
