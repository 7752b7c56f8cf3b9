/** Owns the ids and versions that forms and addresses send: whole numbers that the database can hold. */
import { z } from "zod";

/** An id, or a version; 0 is a version before the first. */
export const rowNumber = z.coerce.number().int().min(0).max(999_999_999);
