/** Owns the smoke test: the server is up and reaches its database. */
import { expect, test } from "@playwright/test";

test("the health address answers for server and database", async ({ request }) => {
  const response = await request.get("/api/healthz");
  expect(response.status()).toBe(200);
  expect(await response.json()).toMatchObject({ status: "ok", database: "ok", version: expect.any(String) });
});
