/** Owns what the filter form does about what is typed, asked and answered, as a pure machine without page or clock. */
import { sameQuestion } from "./live-address";

/** How a field is followed: each keystroke after a rest, once it is left or sent, or at once. */
type Followed = "typed" | "whole" | "chosen";

export type LiveState = {
  /** What the fields asked for last, or what was shown without them. */
  question: string;
  /** The address that the server has answered last. */
  shown: string;
  /** The field that was typed in and whose rest is waited for. */
  typing: string | null;
  /** What is on its way: the fields' own question, or another address (a link, Back). */
  pending: "own" | "other" | null;
  /** The field that made what is on its way, while nobody has left it. */
  asking: string | null;
  /** The field whose keystrokes are the last step for the Back button. */
  edited: string | null;
  /** Whether the last question reached nobody. */
  failed: boolean;
};

/** `address` is what the fields ask for at that moment. */
export type LiveEvent =
  | { type: "changed"; field: string; followed: Followed; address: string }
  | { type: "rested"; address: string }
  | { type: "left"; field: string; followed: Followed; address: string }
  | { type: "sent"; address: string }
  | { type: "linked"; address: string; scroll: boolean }
  | { type: "moved" }
  | { type: "arrived"; here: string }
  | { type: "failed" };

export type LiveEffect =
  /** Waits for a rest, from now on. */
  | { type: "wait" }
  | { type: "stop" }
  | { type: "go"; address: string; replace: boolean; scroll: boolean }
  /** Shows the address in every field that was not changed since; `moved`: it is another one than before. */
  | { type: "show"; moved: boolean };

export function atRest(here: string): LiveState {
  return { question: here, shown: here, typing: null, pending: null, asking: null, edited: null, failed: false };
}

/**
 * What an event makes of the state, and what is to be done. The answer to the fields' own question is never written
 * back into them: they say it already, in the words of whoever types. Only what came otherwise is.
 */
export function step(state: LiveState, event: LiveEvent): { state: LiveState; effects: LiveEffect[] } {
  switch (event.type) {
    case "changed":
      if (event.followed === "typed") return { state: { ...state, typing: event.field }, effects: [{ type: "wait" }] };
      return event.followed === "whole" ? { state, effects: [] } : ask(state, event.address, null);
    case "rested":
      return ask(state, event.address, state.typing);
    case "left": {
      const due = event.followed === "whole" || state.typing === event.field;
      const left = due ? ask(state, event.address, event.field) : { state, effects: [] };
      return { ...left, state: { ...left.state, asking: null, edited: null } };
    }
    case "sent":
      return ask(state, event.address, null);
    case "linked": {
      const { address, scroll } = event;
      const gone = { ...state, question: address, pending: "other", failed: false } as const;
      return {
        state: { ...gone, typing: null, asking: null, edited: null },
        effects: [{ type: "stop" }, { type: "go", address, replace: false, scroll }],
      };
    }
    case "moved":
      return {
        state: { ...state, typing: null, pending: "other", asking: null, edited: null },
        effects: [{ type: "stop" }],
      };
    case "arrived":
      return arrived(state, event.here);
    case "failed":
      // Nothing was asked, so anything may be asked again.
      return {
        state: { ...state, question: state.shown, pending: null, asking: null, edited: null, failed: true },
        effects: [],
      };
  }
}

/** Asks what the fields ask for, unless it was asked already; `field`: the one whose keystrokes are one step. */
function ask(state: LiveState, address: string, field: string | null): { state: LiveState; effects: LiveEffect[] } {
  const rested = { ...state, typing: null, failed: false };
  if (sameQuestion(address, state.question)) return { state: rested, effects: [{ type: "stop" }] };
  // A step that has not been made yet can't be replaced.
  const replace = field !== null && field === state.edited;
  return {
    state: { ...rested, question: address, pending: "own", asking: field, edited: replace ? field : null },
    effects: [{ type: "stop" }, { type: "go", address, replace, scroll: false }],
  };
}

function arrived(state: LiveState, here: string): { state: LiveState; effects: LiveEffect[] } {
  const settled = { ...state, shown: here, pending: null, asking: null };
  if (state.pending === "own") return { state: { ...settled, edited: state.asking }, effects: [] };
  const moved = here !== state.shown;
  if (state.pending === null && !moved) return { state, effects: [] };
  return { state: { ...settled, question: here }, effects: [{ type: "show", moved }] };
}
