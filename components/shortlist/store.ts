/** Owns the shortlist of this device: one copy in the page, kept in step with the browser's storage and other tabs. */
import { mostKept, readShortlist, type Shortlist, writtenShortlist } from "@/lib/programs/shortlist/shortlist";

const key = "matricula.shortlist";

/** What can be undone: the list to go back to, what was done, and where in the list it was done. */
export type UndoStep = { to: Shortlist; did: string; at: number };

export type Device = {
  list: Shortlist;
  /** Until the next change, in whichever tab. */
  undo: UndoStep | null;
  /** Whether the device keeps the list; else why it stays on this page only. */
  keeps: "yes" | "refuses" | "newer";
  /** Said once, after a change that the device did not keep. */
  notice: string | null;
};

const refusal =
  "This browser can’t save the list, because its storage is full or blocked. The list is lost when you close or reload this page.";
const newer =
  "Your list was changed by a newer version of this site. Reload the page to see it; until then no changes are saved.";
const full = `The list is full (${mostKept} programs). Remove one to add another.`;

/**
 * A list in a browser's storage. Every change reads what is stored, changes that and writes it, so
 * that tabs don't undo each other's. Where storage fails the list goes on in memory, and the next
 * change tries again. `open` may throw, as a browser that forbids storage does.
 */
export function createStore(open: () => Pick<Storage, "getItem" | "setItem">) {
  const listeners = new Set<() => void>();
  let device: Device | undefined;
  // A refusal is said once, not at every change.
  let said = false;

  function load(): Pick<Device, "list" | "keeps"> {
    try {
      const { list, state } = readShortlist(open().getItem(key));
      return { list, keeps: state === "newer" ? "newer" : "yes" };
    } catch {
      return { list: [], keeps: "refuses" };
    }
  }

  function store(list: Shortlist): Device["keeps"] {
    try {
      const storage = open();
      const text = storage.getItem(key);
      const { state } = readShortlist(text);
      if (state === "newer") return "newer";
      // Nobody knows what it was, so it is put aside rather than lost.
      if (state === "broken" && text !== null) storage.setItem(`${key}.unreadable`, text);
      storage.setItem(key, writtenShortlist(list));
      return "yes";
    } catch {
      return "refuses";
    }
  }

  function current(): Device {
    device ??= { ...load(), undo: null, notice: null };
    return device;
  }

  function set(next: Device): void {
    device = next;
    for (const listener of listeners) listener();
  }

  /** What the next change starts from: what is stored, or, once storing has failed, what is on the page. */
  function base(): Shortlist {
    const { list, keeps } = current();
    if (keeps !== "yes") return list;
    const stored = load();
    return stored.keeps === "yes" ? stored.list : list;
  }

  return {
    /** The list now; the same object until something changes. */
    current,

    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Changes the list; with `did`, in words, the change can be undone until the next one. */
    change(edit: (list: Shortlist) => Shortlist, undoable?: Pick<UndoStep, "did" | "at">): void {
      const before = base();
      const list = edit(before);
      if (list === before) {
        if (before !== current().list) set({ ...current(), list, undo: null });
        return;
      }
      const keeps = store(list);
      const notice = said && keeps !== "yes" ? current().notice : { yes: null, refuses: refusal, newer }[keeps];
      said = keeps !== "yes";
      set({ list, keeps, notice, undo: undoable ? { to: before, ...undoable } : null });
    },

    /** Goes back to exactly the list before the last change that could be undone. */
    undo(): void {
      const { undo } = current();
      if (undo) this.change(() => undo.to);
    },

    /** Says that a program was not added because the list is full. */
    sayFull(): void {
      set({ ...current(), notice: full });
    },

    /** Puts away what was said and the offer to undo. */
    dismiss(): void {
      set({ ...current(), notice: null, undo: null });
    },

    /** Another tab has changed what is stored, or this page was asleep. */
    changedElsewhere(): void {
      const { list, keeps, notice } = current();
      const stored = load();
      // What only this page has is not lost to what another tab writes.
      if (keeps === "refuses" || stored.keeps === "refuses") return;
      if (writtenShortlist(stored.list) !== writtenShortlist(list)) set({ ...stored, notice, undo: null });
    },
  };
}

/** This browser's list. */
export const shortlist = createStore(() => window.localStorage);

if (typeof window !== "undefined") {
  window.addEventListener("storage", (event) => {
    // Without a key, everything was cleared.
    if (event.key === null || event.key === key) shortlist.changedElsewhere();
  });
  // A page that comes back by the Back button has slept through what other tabs did.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) shortlist.changedElsewhere();
  });
}
