/** Owns what somebody sees of their own account. */
import type { PrismaClient } from "../../prisma/client/client";
import type { Viewer } from "./roles";

export type OwnAccount = {
  /** begun: a key was made and waits for its first code. */
  twoFactor: "off" | "begun" | "on";
  passkeys: { id: string; name: string | null; createdAt: Date | null }[];
  /** Open ones, the newest first. */
  sessions: { id: string; token: string; browser: string; createdAt: Date }[];
};

export async function accountOf(prisma: PrismaClient, { id }: Viewer, now = new Date()): Promise<OwnAccount> {
  const row = await prisma.user.findUniqueOrThrow({
    where: { id },
    include: {
      twoFactors: { select: { id: true } },
      passkeys: { orderBy: { createdAt: "asc" } },
      sessions: { where: { expiresAt: { gt: now } }, orderBy: { createdAt: "desc" } },
    },
  });
  return {
    twoFactor: row.twoFactorEnabled ? "on" : row.twoFactors.length > 0 ? "begun" : "off",
    passkeys: row.passkeys.map(({ id, name, createdAt }) => ({ id, name, createdAt })),
    sessions: row.sessions.map(({ id, token, userAgent, createdAt }) => ({
      id,
      token,
      browser: browserOf(userAgent),
      createdAt,
    })),
  };
}

// In this order: what comes first also names the later ones.
const browsers = [
  ["Edg", "Edge"],
  ["OPR", "Opera"],
  ["Firefox", "Firefox"],
  ["Chrome", "Chrome"],
  ["Safari", "Safari"],
] as const;
const systems = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS", "Mac"],
  ["Linux", "Linux"],
] as const;

/** A browser by what it says of itself: "Firefox on Linux"; "A browser" when it says nothing we know. */
export function browserOf(userAgent: string | null): string {
  const [browser, system] = [browsers, systems].map((list) => list.find(([sign]) => userAgent?.includes(sign))?.[1]);
  return system ? `${browser ?? "A browser"} on ${system}` : (browser ?? "A browser");
}
