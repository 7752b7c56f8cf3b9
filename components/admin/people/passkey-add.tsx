"use client";

import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  startRegistration,
} from "@simplewebauthn/browser";
import { useId, useRef, useState, useSyncExternalStore, useTransition } from "react";
import { elsewhere } from "./elsewhere";

const never = () => () => {};

/** Adds a passkey of this browser or device; without scripts there is no way to, and it says so. */
export function PasskeyAdd({
  question,
  add,
}: {
  /** null: the sign-in is too long ago for this. */
  question: (nothing: null) => Promise<PublicKeyCredentialCreationOptionsJSON | null>;
  /** Answers what went wrong, empty when nothing did. */
  add: (sent: { name: string; response: RegistrationResponseJSON }) => Promise<string | null>;
}) {
  const possible = useSyncExternalStore(never, browserSupportsWebAuthn, () => false);
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const [pending, start] = useTransition();
  if (!possible) return <p className="text-sm text-soft">Adding one takes a browser with scripts and passkeys.</p>;

  async function begin() {
    setSaid("");
    const optionsJSON = await question(null);
    if (!optionsJSON) return setSaid("Sign out and in again first: adding a passkey takes a sign-in of today.");
    const wrongHost = elsewhere(optionsJSON.rp.id, location.hostname);
    if (wrongHost) return setSaid(wrongHost);
    const response = await startRegistration({ optionsJSON }).catch(() => null);
    if (!response) return setSaid("No passkey was made. One of this device may be here already.");
    setSaid(
      (await add({ name: name.current?.value ?? "", response })) ??
        "You are signed out. Sign in in another tab, then add it.",
    );
  }

  return (
    <div>
      <label htmlFor={id} className="block text-[0.8125rem] font-semibold">
        Name of the new passkey
      </label>
      <p className="text-[0.8125rem] text-soft">To tell it from others: the device, for example.</p>
      <input ref={name} id={id} type="text" maxLength={60} autoComplete="off" className="field mt-1 max-w-[26rem]" />
      <button type="button" className="secondary mt-3 block" disabled={pending} onClick={() => start(begin)}>
        Add a passkey
      </button>
      <p role="status" className="mt-2 text-sm">
        {said}
      </p>
    </div>
  );
}
