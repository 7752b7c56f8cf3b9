/** Owns the proof that every page and action of the admin asks who is there, none forgotten. */
import fs from "node:fs";
import path from "node:path";
import { type APIRequestContext, expect, request as requests, test } from "@playwright/test";
import { includesRole, type Role, roles } from "../lib/people/roles";
import { createCorrection } from "../lib/programs/corrections/reports";
import { addressOf, builtActions, concrete } from "./built-actions";
import { withDatabase } from "./fixtures";
import { signIn, someone } from "./people";

/** Whom a page or action is for: everybody, or the least role that it takes. */
type Least = Role | "everybody";

// A new page or route handler fails here until it says whom it is for.
const pages: Record<string, Least> = {
  "/admin": "viewer",
  "/admin/account": "viewer",
  "/admin/corrections": "viewer",
  "/admin/corrections/[id]": "viewer",
  "/admin/guides": "viewer",
  "/admin/guides/[slug]": "viewer",
  "/admin/guides/[slug]/history": "viewer",
  "/admin/guides/pending-edits/[edit]": "editor",
  "/admin/guides/pending-edits/[edit]/preview": "editor",
  "/admin/imports": "viewer",
  "/admin/imports/[import]": "viewer",
  "/admin/invitation/[token]": "everybody",
  "/admin/log": "viewer",
  "/admin/log/export": "viewer",
  "/admin/people": "admin",
  "/admin/programs": "viewer",
  "/admin/programs/[id]": "viewer",
  "/admin/programs/[id]/history": "viewer",
  "/admin/programs/[id]/merge": "editor",
  "/admin/programs/[id]/presence": "editor",
  "/admin/programs/pending-edits/[edit]": "editor",
  "/admin/programs/pending-edits/[edit]/preview": "editor",
  "/admin/programs/batches/[batch]": "viewer",
  "/admin/programs/change": "editor",
  "/admin/programs/new": "editor",
  "/admin/programs/read": "editor",
  "/admin/programs/similar": "editor",
  "/admin/programs/undo": "viewer",
  "/admin/proposals/[id]": "viewer",
  "/admin/reset/[token]": "everybody",
  "/admin/set-up/[token]": "everybody",
  "/admin/settings": "admin",
  "/admin/sign-in": "everybody",
  "/admin/sign-in/two-factor": "everybody",
  "/admin/work/[list]": "viewer",
};

// A new action fails here until it says whom it is for.
const actions: Record<string, Least> = {
  acceptAction: "everybody",
  checkFile: "everybody",
  passkeyAnswer: "everybody",
  passkeyQuestion: "everybody",
  secondFactorAction: "everybody",
  sendCorrection: "everybody",
  sendProposal: "everybody",
  listedPrograms: "everybody",
  signInAction: "everybody",
  signOutAction: "everybody",
  typedAgain: "everybody",
  addPasskey: "viewer",
  beginTwoFactorAction: "viewer",
  changePasswordAction: "viewer",
  confirmTwoFactorAction: "viewer",
  endTwoFactorAction: "viewer",
  passkeyCreation: "viewer",
  removePasskeyAction: "viewer",
  renewBackupCodesAction: "viewer",
  signOutEverywhereAction: "viewer",
  applyAction: "editor",
  applyImportAction: "editor",
  chooseAction: "editor",
  chooseGuideAction: "editor",
  confirmAction: "editor",
  confirmGuideAction: "editor",
  decideAction: "editor",
  decideProposalAction: "editor",
  readPagesAction: "editor",
  giveBackAction: "editor",
  mergeAction: "editor",
  notDuplicateAction: "editor",
  planAction: "editor",
  readProposalAction: "editor",
  readReportAction: "editor",
  readImportAction: "editor",
  reopenAction: "editor",
  previewProse: "editor",
  restoreAction: "editor",
  restoreGuideAction: "editor",
  saveAction: "editor",
  takeChangedAction: "editor",
  sendFileAction: "editor",
  takeFoundAction: "editor",
  leaveFoundAction: "editor",
  stillTrueAction: "editor",
  stillTrueChangedAction: "editor",
  takeAction: "editor",
  saveGuideAction: "editor",
  undoAction: "editor",
  undoBatchAction: "editor",
  undoEverywhereAction: "editor",
  undoImportAction: "editor",
  changeRoleAction: "admin",
  endSessionsAction: "admin",
  inviteAction: "admin",
  offerResetAction: "admin",
  removeAction: "admin",
  saveSettingsAction: "admin",
  withdrawAction: "admin",
};

/** What a script's call sends, for actions that are no form's; it must be what their schema takes. */
const calls: Record<string, unknown> = {
  passkeyCreation: null,
  addPasskey: { name: "", response: {} },
  previewProse: { guide: "", id: "", markdown: "", isInline: false, names: "", figures: {} },
};

/** An action with an empty form stops at its schema, but for these, which need nothing. */
const needNothing = ["signOutEverywhereAction"];

/** Whoever may see these sees that there is no such thing. */
const nothingThere = ["[edit]", "[batch]", "[import]"];

function pagesOnDisk(): string[] {
  return fs
    .readdirSync("app/admin", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => addressOf(path.join("app/admin", file)));
}

test("every page and action says whom it is for", () => {
  expect(pagesOnDisk().sort()).toEqual(Object.keys(pages).sort());
  const built = builtActions().map(({ name }) => name);
  expect(built.sort()).toEqual(Object.keys(actions).sort());
});

/** Calls an action as the browser would, with an empty form or with what `calls` has for it; answers what came back. */
async function call(context: APIRequestContext, { id, name, page }: { id: string; name: string; page: string }) {
  const sent = name in calls ? [calls[name]] : [{}, "$K1"];
  const response = await context.post(page, {
    headers: { "next-action": id, accept: "text/x-component" },
    multipart: { "1_nothing": "", "0": JSON.stringify(sent) },
    maxRedirects: 0,
  });
  return response.text();
}

test.beforeAll(async () => {
  await withDatabase(async (prisma) => {
    // The number that `concrete` asks for: another journey may have made proposals and taken them away again.
    await prisma.proposal.upsert({
      where: { id: 1 },
      update: {},
      create: { id: 1, institution: "X", name: "MS in AI", url: "https://example.edu/ai" },
    });
    if ((await prisma.correction.count()) > 0) return;
    await createCorrection(prisma, 1, { figure: "other", message: "Ended.", value: null, sourceUrl: null });
  });
});

const refusal = /"refused":"(role|signed-out)"|^1:null$/m;

for (const role of [null, ...Object.keys(roles)] as const) {
  test(`what ${role ?? "nobody"} may see and do`, async ({ page, baseURL }) => {
    const who = Object.keys(roles).find((key): key is Role => key === role) ?? null;
    if (who) await signIn(page, await someone(who));
    const context = await requests.newContext({
      storageState: await page.context().storageState(),
      extraHTTPHeaders: { origin: baseURL ?? "" },
      ...(baseURL && { baseURL }),
    });
    for (const [address, least] of Object.entries(pages)) {
      if (least === "everybody" && who) continue;
      const response = await context.get(concrete(address), { maxRedirects: 0 });
      const allowed = nothingThere.some((part) => address.includes(part)) ? 404 : 200;
      const wanted = least === "everybody" ? 200 : !who ? 307 : includesRole(who, least) ? allowed : 403;
      expect(response.status(), `${address} for ${who}`).toBe(wanted);
      if (wanted === 307) {
        expect(response.headers().location).toBe(`/admin/sign-in?next=${encodeURIComponent(concrete(address))}`);
      }
    }
    for (const action of builtActions()) {
      const least = actions[action.name];
      if (!least || least === "everybody") continue;
      const may = who !== null && includesRole(who, least);
      if (may && needNothing.includes(action.name)) continue;
      const answer = await call(context, action);
      if (may) expect(answer, `${action.name} for ${who}`).not.toMatch(refusal);
      else expect(answer, `${action.name} for ${who}`).toMatch(refusal);
    }
    await context.dispose();
  });
}

test("an action that another site sends is not followed", async ({ page, baseURL }) => {
  await signIn(page, await someone("admin"));
  const action = builtActions().find(({ name }) => name === "signOutEverywhereAction");
  const context = await requests.newContext({
    storageState: await page.context().storageState(),
    extraHTTPHeaders: { origin: "https://elsewhere.example" },
    ...(baseURL && { baseURL }),
  });
  if (action) await call(context, action);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Work" })).toBeVisible();
});
