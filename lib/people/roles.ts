/** Owns what the people of the admin may do: their roles, and the types that prove them. */

/** From the one that may least to the one that may most; each may what the ones before it may. */
export const roles = { viewer: "Viewer", editor: "Editor", admin: "Admin" } as const;
export type Role = keyof typeof roles;

export const roleRights: Record<Role, string> = {
  viewer: "reads everything here but the list of people",
  editor: "also edits listings and guides",
  admin: "also manages people and settings",
};

export type Person = { id: string; name: string; email: string; role: Role };

declare const proven: unique symbol;

/** Somebody whose session and role were checked for this very request; only `proof.ts` makes one. */
export type Viewer = Person & { readonly [proven]: { viewer: true } };
/** A viewer who may also edit: what every mutation of a listing or guide takes. */
export type Editor = Person & { readonly [proven]: { viewer: true; editor: true } };
/** An editor who may also manage: what every mutation of people and settings takes. */
export type Admin = Person & { readonly [proven]: { viewer: true; editor: true; admin: true } };

/** The proof that each role's guard hands out. */
export type Proof = { viewer: Viewer; editor: Editor; admin: Admin };

const order: readonly Role[] = ["viewer", "editor", "admin"];

/** Whether somebody with `role` may do what `needed` may. */
export function includesRole(role: Role, needed: Role): boolean {
  return order.indexOf(role) >= order.indexOf(needed);
}
