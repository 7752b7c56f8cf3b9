/** Owns the proof that the secret is made once, kept to its owner, and stays. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { authSecret } from "./secret";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-secret-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

it("is made beside the database for its owner alone, and stays", () => {
  const file = path.join(folder, "test.db");
  const secret = authSecret(file, {});
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(fs.readdirSync(folder)).toEqual(["test.db-secret"]);
  expect(fs.statSync(`${file}-secret`).mode & 0o777).toBe(0o600);
  expect(authSecret(file, {})).toBe(secret);
  expect(authSecret(path.join(folder, "other.db"), {})).not.toBe(secret);
});

it("is what AUTH_SECRET says, which must be long", () => {
  const file = path.join(folder, "test.db");
  expect(authSecret(file, { AUTH_SECRET: "x".repeat(32) })).toBe("x".repeat(32));
  expect(() => authSecret(file, { AUTH_SECRET: "short" })).toThrow(/^AUTH_SECRET must have 32 characters or more\.$/);
  expect(fs.readdirSync(folder)).toEqual([]);
});
