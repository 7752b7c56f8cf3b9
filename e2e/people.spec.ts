/** Owns the journeys of people: getting in, staying in, getting out. */
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./fixtures";
import { appCode, fillSignIn, signIn, signInByForm, someone, someoneWithPassword } from "./people";

// Each signs somebody in, often several times, and a password takes its time on purpose.
test.describe.configure({ timeout: 90_000 });

test("two-factor: set up, signed in with a code of the app, and with a backup code once", async ({ page }) => {
  const person = await someoneWithPassword("editor");
  await signIn(page, person, "/admin/account");
  await page.locator("#two-factor-begin").getByLabel("Your password").fill("not the password");
  await page.getByRole("button", { name: "Show the key" }).click();
  await expect(page.getByRole("link", { name: "This is not your password." })).toBeVisible();
  await page.locator("#two-factor-begin").getByLabel("Your password").fill(person.password);
  await page.getByRole("button", { name: "Show the key" }).click();
  await expect(page.getByRole("img", { name: "QR code of the key" })).toBeVisible();
  const key = await page.getByLabel("Key for the app").inputValue();
  const [backupCode = ""] = (await page.getByLabel("Backup codes").inputValue()).split("\n");
  await page.getByLabel("Code that the app shows").fill("000000");
  await page.getByRole("button", { name: "Turn two-factor on" }).click();
  await expect(page.getByRole("link", { name: /This is not the code/ })).toBeVisible();
  await page.getByLabel("Code that the app shows").fill(appCode(key));
  await page.getByRole("button", { name: "Turn two-factor on" }).click();
  await expect(page.getByText("Two-factor is on.")).toBeVisible();

  const withCode = async (code: string) => {
    await page.getByLabel("Code", { exact: true }).fill(code);
    await page.getByRole("button", { name: "Sign in" }).click();
  };
  await signOut(page);
  await page.goto("/admin/log?kind=sign-in");
  await fillSignIn(page, person.email, person.password);
  await expect(page.getByRole("heading", { name: "Second factor" })).toBeVisible();
  await withCode("123123");
  await expect(page.getByRole("link", { name: "This code is not right." })).toBeVisible();
  await withCode(appCode(key));
  await expect(page).toHaveURL("/admin/log?kind=sign-in");

  for (const works of [true, false]) {
    await signOut(page);
    await fillSignIn(page, person.email, person.password);
    await withCode(backupCode);
    if (works) await expect(page.getByRole("heading", { name: "Work" })).toBeVisible();
    else await expect(page.getByRole("link", { name: "This code is not right." })).toBeVisible();
  }
});

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
}

test("a passkey signs in by itself", async ({ page }) => {
  const person = await someone("editor");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, person, "/admin/account");
  await page.getByLabel("Name of the new passkey").fill("Laptop");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("The passkey is added.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Laptop" })).toBeVisible();
  await signOut(page);
  await page.goto("/admin/log");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page).toHaveURL("/admin/log");
  await page.goto("/admin/account");
  await page.getByRole("listitem").filter({ hasText: "Laptop" }).getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("The passkey is removed.")).toBeVisible();
});

test("wrong passwords are few, and the right one waits like them", async ({ page }) => {
  const person = await someoneWithPassword("viewer");
  await page.goto("/admin/sign-in");
  for (let tries = 0; tries < 10; tries++) {
    await fillSignIn(page, person.email, `wrong ${tries}`);
    await expect(page.getByRole("link", { name: /do not go together/ })).toBeVisible();
    await expect(page.getByLabel("Password")).toHaveValue("");
    await expect(page.getByLabel("E-mail address")).toHaveValue(person.email);
  }
  await fillSignIn(page, person.email, person.password);
  await expect(page.getByText(/Too many wrong sign-ins. Try again in 1[45] minutes/)).toBeVisible();
  await expect(page).toHaveURL("/admin/sign-in");
});

test("signing out everywhere ends the sessions of other browsers", async ({ page, browser }) => {
  const person = await someoneWithPassword("viewer");
  const elsewhere = await browser.newPage();
  await signInByForm(elsewhere, person);
  await signInByForm(page, person, "/admin/account");
  await expect(page.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem")).toHaveCount(2);
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await elsewhere.goto("/admin/log?page=2");
  await expect(elsewhere).toHaveURL(`/admin/sign-in?next=${encodeURIComponent("/admin/log?page=2")}`);
  await fillSignIn(elsewhere, person.email, person.password);
  await expect(elsewhere).toHaveURL("/admin/log?page=2");
});

test("an address that leads elsewhere is not followed after signing in", async ({ page }) => {
  const person = await someoneWithPassword("viewer");
  await page.goto("/admin/sign-in?next=//elsewhere.example/admin");
  await fillSignIn(page, person.email, person.password);
  await expect(page).toHaveURL("/admin");
});

test("what is wrong is told at the top, with the focus, and leads to its field", async ({ page }) => {
  await page.goto("/admin/sign-in");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Please correct 2 things" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("E-mail address")).toBeFocused();
  await expectAccessible(page);
});

const markup = `<img src=x onerror="document.title='run'">`;

for (const path of ["/admin", "/admin/people", "/admin/log", "/admin/account"]) {
  test(`${path} is accessible on a phone, and a name full of markup is only a name`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await signIn(page, await someone("admin", markup), path);
    await expect(page.getByRole("link", { name: markup, exact: true })).toBeVisible();
    if (path === "/admin/people") {
      const row = page.getByRole("article", { name: markup }).first();
      await row.getByText("Change").first().click();
      await expect(row.getByRole("button", { name: "Remove" })).toBeVisible();
    }
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    expect(await page.title()).not.toBe("run");
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("signing in, inviting, changing a role and two-factor work", async ({ page, browser }) => {
    const admin = await someoneWithPassword("admin");
    const other = await someone("viewer", `Other ${Date.now()}`);
    await page.goto("/admin/people");
    await fillSignIn(page, admin.email, "wrong");
    await expect(page.getByRole("link", { name: /do not go together/ })).toBeVisible();
    await expect(page.getByLabel("E-mail address")).toHaveValue(admin.email);
    await expect(page.getByLabel("Password")).toHaveValue("");
    await expect(page.getByRole("button", { name: /passkey/ })).toHaveCount(0);
    await fillSignIn(page, admin.email, admin.password);
    await expect(page).toHaveURL("/admin/people");

    const row = page.getByRole("article", { name: other.name });
    await row.getByText("Change").first().click();
    await row.getByLabel("Role").selectOption("editor");
    await row.getByRole("button", { name: "Change role" }).click();
    await expect(page.getByRole("article", { name: other.name }).getByText("Editor").first()).toBeVisible();

    const invited = `${Date.now()}@example.org`;
    const form = page.locator("#invite");
    await form.getByLabel("E-mail address").fill("nobody");
    await form.getByRole("button").click();
    await expect(page.getByRole("link", { name: /Enter an e-mail address/ })).toBeVisible();
    await expect(form.getByLabel("E-mail address")).toHaveValue("nobody");
    await form.getByLabel("E-mail address").fill(invited);
    await form.getByLabel("Role").selectOption("viewer");
    await form.getByRole("button").click();
    const link = await page.getByLabel("To hand over").inputValue();
    const newcomer = await browser.newPage({ javaScriptEnabled: false });
    await newcomer.goto(new URL(link).pathname);
    await newcomer.getByLabel("Name").fill("New comer");
    await newcomer.getByLabel("Password").fill("a password for later");
    await newcomer.getByRole("button", { name: "Begin" }).click();
    await expect(newcomer.getByRole("heading", { name: "Work" })).toBeVisible();
    await newcomer.goto(new URL(link).pathname);
    await expect(newcomer.getByRole("heading", { name: "This link opens nothing any more" })).toBeVisible();

    await page.goto("/admin/account");
    await page.locator("#two-factor-begin").getByLabel("Your password").fill(admin.password);
    await page.getByRole("button", { name: "Show the key" }).click();
    const key = await page.getByLabel("Key for the app").inputValue();
    await page.getByLabel("Code that the app shows").fill(appCode(key));
    await page.getByRole("button", { name: "Turn two-factor on" }).click();
    await expect(page.getByText("Two-factor is on.")).toBeVisible();
  });
});

test("a public page has the site’s frame once, also where there is nothing", async ({ page }) => {
  for (const path of ["/programs", "/programs/none", "/none"]) {
    await page.goto(path);
    await expect(page.getByRole("banner")).toHaveCount(1);
    await expect(page.getByRole("contentinfo")).toHaveCount(1);
  }
});

test("visitors get no cookie, and the admin asks not to be listed", async ({ page, request }) => {
  for (const path of ["/", "/programs"]) {
    expect((await request.get(path)).headers()["set-cookie"]).toBeUndefined();
  }
  expect((await request.get("/admin/sign-in")).headers()["x-robots-tag"]).toBe("noindex");
  await signInByForm(page, await someoneWithPassword("viewer"));
  const [toVisitorsPage] = await Promise.all([page.waitForRequest(/\/programs$/), page.goto("/programs")]);
  expect((await toVisitorsPage.allHeaders()).cookie).toBeUndefined();
});
