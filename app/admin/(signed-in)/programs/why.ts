import { z } from "zod";

/** The optional reason of a change: one public line; blank is none. */
export const reason = z
  .string()
  .trim()
  .max(300, "The reason must have at most 300 characters.")
  .regex(/^\P{Cc}*$/u, "The reason must be one line.")
  .transform((text) => text || null);
