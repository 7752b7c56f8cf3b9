/** Owns the topics of browse pages: subject, degree, delivery and state, as an address and as a title. */

import { keysOf } from "../../closed-list";
import { capitalized } from "../../text/format";
import {
  type Degree,
  type DeliveryMode,
  degrees,
  deliveryModes,
  type State,
  type Subject,
  states,
  subjects,
} from "../model/vocabulary";
import { inSentence } from "../model/words";

/** What programs of a degree lead to, in a sentence. */
export const degreePlurals: Record<Degree, string> = {
  associate: "associate degrees",
  bachelors: "bachelor’s degrees",
  masters: "master’s degrees",
  doctorate: "doctorates",
  "undergraduate-certificate": "undergraduate certificates",
  "graduate-certificate": "graduate certificates",
};

const adverbs: Record<DeliveryMode, string> = { online: "online", "on-campus": "on-campus", hybrid: "hybrid" };

function stateSlug(state: State): string {
  return states[state]
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/-$/, "");
}

/** What a browse page is about: one to four of these. */
export type Topic = {
  subject?: Subject | undefined;
  degree?: Degree | undefined;
  delivery?: DeliveryMode | undefined;
  state?: State | undefined;
};

/** The address of a topic's page; its parts always stand in the order subject, degree, delivery, state. */
export function topicPath({ subject, degree, delivery, state }: Topic): string {
  return ["/browse", subject, degree, delivery, state && stateSlug(state)].filter(Boolean).join("/");
}

/** Reads the parts of an address, in any order; null when one of them means nothing or says the same twice. */
export function topicOf(parts: readonly string[]): Topic | null {
  const topic: Topic = {};
  for (const part of parts) {
    const said: Topic = {
      subject: keysOf(subjects).find((key) => key === part),
      degree: keysOf(degrees).find((key) => key === part),
      delivery: keysOf(deliveryModes).find((key) => key === part),
      state: keysOf(states).find((key) => stateSlug(key) === part),
    };
    const [entry] = Object.entries(said).filter(([, value]) => value !== undefined);
    if (!entry || Object.hasOwn(topic, entry[0])) return null;
    Object.assign(topic, Object.fromEntries([entry]));
  }
  return parts.length > 0 ? topic : null;
}

/** "Online master’s degrees in machine learning, Texas". */
export function topicTitle({ subject, degree, delivery, state }: Topic): string {
  return titled(
    { degree, delivery, state },
    subject === undefined ? " in AI and related fields" : ` in ${fieldOf(subject)}`,
  );
}

function titled({ degree, delivery, state }: Topic, field: string): string {
  const what = [delivery && adverbs[delivery], degree ? degreePlurals[degree] : "programs"].filter(Boolean).join(" ");
  return capitalized(`${what}${field}${state ? `, ${states[state]}` : ""}`);
}

function fieldOf(subject: Subject): string {
  return subject === "other" ? "other subjects" : inSentence(subjects[subject]);
}

/** "Online master’s degrees, Texas"; a single topic by its own name: "Texas". */
export function topicLabel(topic: Topic): string {
  const { subject, degree, delivery, state } = topic;
  if (Object.keys(topic).length > 1) return titled(topic, subject === undefined ? "" : ` in ${fieldOf(subject)}`);
  return (
    (subject && subjects[subject]) ??
    (degree && degrees[degree]) ??
    (delivery && deliveryModes[delivery]) ??
    (state ? states[state] : "")
  );
}
