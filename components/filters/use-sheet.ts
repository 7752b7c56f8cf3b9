import { type RefObject, useEffect } from "react";

/**
 * While the filters lie over a phone's page as a sheet (their address is its target), the keyboard
 * stays in them, Escape closes them, and closing returns the focus to what opened them.
 */
export function useSheet(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const sheet = ref.current;
    if (!sheet) return;
    let opener: HTMLElement | null = null;
    let open = false;
    const follow = () => {
      const covers = sheet.matches(":target") && getComputedStyle(sheet).position === "fixed";
      if (covers === open) return;
      open = covers;
      for (const element of besides(sheet)) element.inert = open;
      if (open) {
        opener = document.querySelector('a[href="#filters"]');
        sheet.setAttribute("role", "dialog");
        sheet.setAttribute("aria-modal", "true");
        sheet.setAttribute("aria-label", "Filters");
        sheet.querySelector<HTMLElement>('a[href="#results"]')?.focus();
      } else {
        for (const name of ["role", "aria-modal", "aria-label"]) sheet.removeAttribute(name);
        opener?.focus({ preventScroll: true });
      }
    };
    const pressed = (event: KeyboardEvent) => {
      // An open list of suggestions takes the first Escape for itself.
      if (open && event.key === "Escape" && !event.defaultPrevented) window.location.hash = "results";
    };
    follow();
    window.addEventListener("hashchange", follow);
    window.addEventListener("resize", follow);
    document.addEventListener("keydown", pressed);
    return () => {
      window.removeEventListener("hashchange", follow);
      window.removeEventListener("resize", follow);
      document.removeEventListener("keydown", pressed);
      for (const element of besides(sheet)) element.inert = false;
    };
  }, [ref]);
}

/** Everything on the page that is neither the sheet nor around it. */
function besides(sheet: HTMLElement): HTMLElement[] {
  const others: HTMLElement[] = [];
  for (let node = sheet; node !== document.body && node.parentElement; node = node.parentElement) {
    for (const sibling of node.parentElement.children) {
      if (sibling !== node && sibling instanceof HTMLElement && sibling.tagName !== "SCRIPT") others.push(sibling);
    }
  }
  return others;
}
