/** Owns what people may type into the forms about themselves and each other. */
import { z } from "zod";
import { keysOf } from "../closed-list";
import { visibleLine } from "../fields";
import { type Role, roles } from "./roles";

/** Lower case, as the database keeps it. */
export const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(
    z.email("Enter an e-mail address, like name@example.org.").max(200, "Enter an address of up to 200 characters."),
  );

/** No rules about what it is made of: length is what helps. */
export const newPasswordField = z
  .string()
  .min(12, "Choose a password of 12 characters or more.")
  .max(128, "Choose a password of up to 128 characters.");

export const nameField = z
  .string()
  .trim()
  .min(1, "Enter the name that colleagues know.")
  .max(80, "Enter a name of up to 80 characters.")
  .superRefine(visibleLine("The name"));

const roleNames: readonly Role[] = keysOf(roles);
export const roleField = z.enum(roleNames, "Choose what this person may do.");

/** A password that has to be right, not good: whatever is typed is tried. */
export const passwordField = z.string().min(1, "Enter your password.").max(128, "This password is too long.");

/** Days after which an invitation or a reset link opens nothing any more. */
export const linkDays = 7;

/** What a one-time link is for; its path begins with it. */
export const linkKinds = { "set-up": "set-up", invitation: "invitation", reset: "reset" } as const;
export type LinkKind = keyof typeof linkKinds;

/** What a browser answers when a passkey signed in; better-auth checks what it says. */
export const passkeyAnswerField = z.looseObject({
  id: z.string(),
  rawId: z.string(),
  type: z.literal("public-key"),
  response: z.looseObject({ clientDataJSON: z.string(), authenticatorData: z.string(), signature: z.string() }),
  clientExtensionResults: z.record(z.string(), z.unknown()),
});
