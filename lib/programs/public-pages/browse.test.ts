import fc from "fast-check";
import { expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import { degrees, deliveryModes, states, subjects } from "../model/vocabulary";
import { type Topic, topicOf, topicPath, topicTitle } from "./topic";

const anyTopic: fc.Arbitrary<Topic> = fc
  .record(
    {
      subject: fc.constantFrom(...keysOf(subjects)),
      degree: fc.constantFrom(...keysOf(degrees)),
      delivery: fc.constantFrom(...keysOf(deliveryModes)),
      state: fc.constantFrom(...keysOf(states)),
    },
    { requiredKeys: [] },
  )
  .filter((topic) => Object.keys(topic).length > 0);

it("a topic comes back from its address, whatever the order of the parts", () => {
  fc.assert(
    fc.property(anyTopic, fc.boolean(), (topic, reversed) => {
      const parts = topicPath(topic).split("/").slice(2);
      expect(topicOf(reversed ? parts.reverse() : parts)).toEqual(topic);
    }),
  );
});

it("no two topics share an address or a title", () => {
  const topics = [
    keysOf(subjects).map((subject) => ({ subject })),
    keysOf(degrees).map((degree) => ({ degree })),
  ].flat();
  const all: Topic[] = [...topics, ...keysOf(states).map((state) => ({ state }))];
  expect(new Set(all.map(topicPath)).size).toBe(all.length);
});

it("refuses parts that mean nothing or speak twice of the same", () => {
  expect(topicOf(["banana"])).toBeNull();
  expect(topicOf(["masters", "doctorate"])).toBeNull();
  expect(topicOf([])).toBeNull();
});

it("is titled as one would say it", () => {
  expect(topicTitle({ subject: "machine-learning", degree: "masters", delivery: "online", state: "TX" })).toBe(
    "Online master’s degrees in machine learning, Texas",
  );
  expect(topicTitle({ subject: "ai-in-health" })).toBe("Programs in AI in health");
  expect(topicTitle({ state: "DC" })).toBe("Programs in AI and related fields, District of Columbia");
});
