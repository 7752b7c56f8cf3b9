"use client";

import {
  type AuthenticationResponseJSON,
  browserSupportsWebAuthn,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
} from "@simplewebauthn/browser";
import { useState, useSyncExternalStore, useTransition } from "react";
import { elsewhere } from "./elsewhere";

const never = () => () => {};

/** The way in with a passkey: absent where scripts or passkeys are. */
export function PasskeySignIn({
  question,
  answer,
  next,
}: {
  /** null: asked too often. */
  question: () => Promise<PublicKeyCredentialRequestOptionsJSON | null>;
  answer: (answer: AuthenticationResponseJSON, next: string) => Promise<string>;
  next: string;
}) {
  const possible = useSyncExternalStore(never, browserSupportsWebAuthn, () => false);
  const [wrong, setWrong] = useState("");
  const [pending, start] = useTransition();
  if (!possible) return null;

  async function signIn() {
    setWrong("");
    const optionsJSON = await question();
    if (!optionsJSON) return setWrong("Too many tries. Wait 15 minutes, or use your password.");
    const wrongHost = elsewhere(optionsJSON.rpId, location.hostname);
    if (wrongHost) return setWrong(wrongHost);
    const given = await startAuthentication({ optionsJSON }).catch(() => null);
    if (!given) return setWrong("No passkey was chosen.");
    setWrong(await answer(given, next));
  }

  return (
    <div className="mt-6">
      <button type="button" className="secondary" disabled={pending} onClick={() => start(signIn)}>
        Sign in with a passkey
      </button>
      <p role="status" className="mt-2 text-sm">
        {wrong}
      </p>
    </div>
  );
}
