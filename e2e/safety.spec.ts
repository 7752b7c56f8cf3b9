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
  for (const path of ["/", "/programs", "/about/how-we-list"]) {
    const response = await page.goto(path, { waitUntil: "networkidle" });
    const policy = response?.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("unsafe");
  }
  expect(elsewhere).toEqual([]);
  expect(refused).toEqual([]);
});
