/** Owns the proof that what was typed comes back, and a secret never. */
import { expect, it } from "vitest";
import { failed, typedIn } from "./form-state";

it("keeps what was typed, without secrets, files and what the framework adds", () => {
  const form = new FormData();
  form.append("email", "ada@example.org");
  form.append("skill", "a");
  form.append("skill", "b");
  form.append("password", "hunter2");
  form.append("newPassword", "hunter3");
  form.append("code", "123456");
  form.append("$ACTION_KEY", "k");
  form.append("file", new Blob(["x"]));
  expect(typedIn(form)).toEqual({ email: ["ada@example.org"], skill: ["a", "b"] });
  expect(JSON.stringify(failed(form, { path: "email", message: "No." }))).not.toMatch(/hunter|123456/);
});

it("takes fields of any name", () => {
  const names = ["constructor", "__proto__", "toString", "hasOwnProperty"];
  const form = new FormData();
  for (const name of names) form.append(name, "x");
  expect(Object.entries(typedIn(form))).toEqual(names.map((name) => [name, ["x"]]));
});
