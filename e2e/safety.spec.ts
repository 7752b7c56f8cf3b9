import { expect, test } from "@playwright/test";

test("pages load nothing from elsewhere and break no rule of their own policy", async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  const refused: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL ?? "") && !request.url().startsWith("data:")) elsewhere.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") refused.push(message.text());
  });
  // Among these is any difference between what the server and the browser make of a page.
  page.on("pageerror", (error) => refused.push(error.message));
  const program = "/programs/university-of-texas-at-austin-online-ms-in-artificial-intelligence";
  const views = ["table", "map", "plot"].map((view) => `/programs?view=${view}`);
  for (const path of [
    "/",
    "/programs?near=Austin,%20TX&q=ai",
    ...views,
    program,
    "/institutions/university-of-south-dakota",
    "/browse/masters",
    "/about/how-we-list",
  ]) {
    const response = await page.goto(path, { waitUntil: "networkidle" });
    const policy = response?.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("unsafe");
  }
  expect(elsewhere).toEqual([]);
  expect(refused).toEqual([]);
});

test("a list that was made before is sent again as it is, its scripts let through by what is in them", async ({
  request,
}) => {
  const address = "/programs?degree=doctorate&max_months=59";
  const get = (headers: Record<string, string> = {}) =>
    request.get(address, { headers: { accept: "text/html", ...headers } });
  const answers = [await get(), await get()];
  const [first, second] = await Promise.all(answers.map((answer) => answer.text()));
  expect(first).toContain("<h1");
  expect(second).toBe(first);
  for (const answer of answers) {
    const policy = answer.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("'sha256-");
    expect(policy).not.toMatch(/nonce|unsafe|strict-dynamic/);
    expect(answer.headers()["content-type"]).toContain("text/html");
  }
  // Whoever has a cookie is answered alone, with a nonce of their own.
  const other = await get({ cookie: "theirs=1" });
  expect(other.headers()["content-security-policy"]).toContain("'nonce-");
  // What scripts ask for at the same address is no page.
  const scripted = await request.get(address, { headers: { rsc: "1" } });
  expect(scripted.headers()["content-type"]).toContain("text/x-component");
  const plain = await get({ "accept-encoding": "identity" });
  expect(plain.headers()["content-encoding"]).toBeUndefined();
  expect(await plain.text()).toBe(first);
});
