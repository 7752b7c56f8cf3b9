/** Owns the tests of the filter form's machine: no key is lost, and at rest the address says what is typed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameQuestion } from "./live-address";
import { atRest, type LiveEvent, type LiveState, step } from "./live-state";

const rest = 350;
const followed = { q: "typed", max_cost: "typed", near: "whole", online: "chosen" } as const;
type Name = keyof typeof followed;
const names = ["q", "max_cost", "near", "online"] as const;
type Values = Record<Name, string>;
const empty: Values = { q: "", max_cost: "", near: "", online: "" };

function addressOf(values: Values): string {
  const pairs = names.flatMap((name) => (values[name].trim() === "" ? [] : [[name, values[name].trim()]]));
  return pairs.length > 0 ? `/programs?${new URLSearchParams(pairs)}` : "/programs";
}

/** What the server makes of an address, as it writes it into the fields: spaces folded, amounts without commas. */
function answerTo(address: string): { here: string; rendered: Values } {
  const query = new URLSearchParams(address.split("?")[1]);
  const rendered = {
    q: (query.get("q") ?? "").replace(/\s+/g, " "),
    max_cost: (query.get("max_cost") ?? "").replaceAll(",", ""),
    near: query.get("near") ?? "",
    online: query.get("online") ?? "",
  };
  return { here: addressOf(rendered), rendered };
}

/** A page with the form: its fields, a clock, a server whose answers take as long as they are told. */
class Page {
  values: Values = { ...empty };
  known: Values = { ...empty };
  state: LiveState = atRest("/programs");
  now = 0;
  focus: Name | null = null;
  history = ["/programs"];
  #timer: number | null = null;
  #answer: { at: number; address: string; replace: boolean } | null = null;
  delay = 0;

  dispatch(event: LiveEvent): void {
    const next = step(this.state, event);
    this.state = next.state;
    for (const effect of next.effects) {
      if (effect.type === "wait") this.#timer = this.now + rest;
      if (effect.type === "stop") this.#timer = null;
      if (effect.type === "go") {
        this.known = { ...this.values };
        this.#answer = { at: this.now + this.delay, address: effect.address, replace: effect.replace };
      }
      if (effect.type === "show") {
        const { rendered } = answerTo(this.state.shown);
        for (const name of names) if (this.values[name] === this.known[name]) this.values[name] = rendered[name];
        this.known = { ...this.values };
      }
    }
  }

  /** Lets time pass, with everything that is due in it. */
  wait(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (;;) {
      const due = Math.min(this.#timer ?? Infinity, this.#answer?.at ?? Infinity);
      if (due > end) break;
      this.now = Math.max(this.now, due);
      if (this.#answer?.at === due) {
        const { address, replace } = this.#answer;
        this.#answer = null;
        if (replace) this.history.pop();
        this.history.push(address);
        this.dispatch({ type: "arrived", here: answerTo(address).here });
      } else {
        this.#timer = null;
        this.dispatch({ type: "rested", address: addressOf(this.values) });
      }
    }
    this.now = end;
  }

  into(name: Name): void {
    const field = this.focus;
    this.focus = name;
    if (field === null || field === name) return;
    this.dispatch({ type: "left", field, followed: followed[field], address: addressOf(this.values) });
  }

  press(name: Name, key: string): void {
    this.into(name);
    this.values[name] = name === "online" ? (this.values.online === "" ? "1" : "") : this.values[name] + key;
    const address = addressOf(this.values);
    this.dispatch({ type: "changed", field: name, followed: followed[name], address });
  }

  send(): void {
    this.dispatch({ type: "sent", address: addressOf(this.values) });
  }

  /** The answer that is on its way never comes. */
  lose(): void {
    if (this.#answer === null) return;
    this.#answer = null;
    this.dispatch({ type: "failed" });
  }
}

const key = fc.record({
  field: fc.constantFrom(...names),
  text: fc.constantFrom(..."a0,. "),
  delay: fc.constantFrom(0, 30, 50, 400, 2000),
  pause: fc.oneof(fc.integer({ min: 0, max: 800 }), fc.constantFrom(349, 350, 351, 400)),
  lost: fc.boolean(),
});

describe("whatever is typed, however late the answers", () => {
  it("no key is lost, and at rest the address says what is typed", () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 30 }), (keys) => {
        const page = new Page();
        const typed = { ...empty };
        for (const { field, text, delay, pause } of keys) {
          page.delay = delay;
          page.press(field, text);
          typed[field] = field === "online" ? (typed.online === "" ? "1" : "") : typed[field] + text;
          page.wait(pause);
          expect(page.values).toEqual(typed);
        }
        page.send();
        page.wait(5000);
        expect(page.values).toEqual(typed);
        expect(sameQuestion(page.state.shown, answerTo(addressOf(typed)).here)).toBe(true);
        expect(page.state).toMatchObject({ typing: null, pending: null, failed: false });
      }),
      { numRuns: 1000 },
    );
  });

  it("nothing is lost either where answers never come, and sending asks again", () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 20 }), (keys) => {
        const page = new Page();
        const typed = { ...empty };
        for (const { field, text, delay, pause, lost } of keys) {
          page.delay = delay;
          page.press(field, text);
          typed[field] = field === "online" ? (typed.online === "" ? "1" : "") : typed[field] + text;
          page.wait(pause);
          if (lost) page.lose();
          expect(page.values).toEqual(typed);
        }
        page.send();
        page.wait(5000);
        expect(sameQuestion(page.state.shown, answerTo(addressOf(typed)).here)).toBe(true);
      }),
    );
  });

  it("what is typed while a link or Back is answered stays, everything else shows the new address", () => {
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 8 }), fc.boolean(), (keys, isBack) => {
        const page = new Page();
        page.press("q", "earlier");
        page.wait(1000);
        const link = "/programs?max_cost=5";
        page.delay = 1_000_000;
        if (isBack) {
          page.dispatch({ type: "moved" });
          page.known = { ...page.values };
        } else page.dispatch({ type: "linked", address: link, scroll: false });
        for (const { text } of keys) page.press("near", text.trim() || "a");
        page.dispatch({ type: "arrived", here: link });
        expect(page.values).toMatchObject({ q: "", max_cost: "5" });
        expect(page.values.near).toHaveLength(keys.length);
      }),
    );
  });
});

describe("a field's keystrokes", () => {
  const typing = (text: string, pause: number, delay: number) => {
    const page = new Page();
    page.delay = delay;
    for (const letter of text) {
      page.press("q", letter);
      page.wait(pause);
    }
    page.wait(5000);
    return page;
  };

  it.each([
    [100, 50],
    [400, 50],
    [400, 900],
  ])("are one step for the Back button: a key each %d ms, answers after %d", (pause, delay) => {
    expect(typing("ai ml", pause, delay).history).toEqual(["/programs", "/programs?q=ai+ml"]);
  });

  it("are two steps where the field was left between", () => {
    const page = typing("ai", 100, 50);
    page.into("online");
    page.press("q", "x");
    page.wait(1000);
    expect(page.history).toEqual(["/programs", "/programs?q=ai", "/programs?q=aix"]);
  });

  it("are asked for at once when the field is left, and a place only then", () => {
    const page = new Page();
    page.press("q", "a");
    page.press("near", "b");
    page.wait(0);
    expect(page.state.question).toBe("/programs?q=a");
    page.press("near", "c");
    page.wait(2000);
    expect(page.state.question).toBe("/programs?q=a");
    page.press("online", "");
    page.wait(0);
    expect(page.history.at(-1)).toBe("/programs?q=a&near=bc&online=1");
  });

  it("leave what is typed as it is typed, though the answer has it in order", () => {
    const page = typing("data ", 50, 50);
    expect(page.values.q).toBe("data ");
    page.press("q", "science");
    page.wait(1000);
    expect(page.history.at(-1)).toBe("/programs?q=data+science");
  });
});
