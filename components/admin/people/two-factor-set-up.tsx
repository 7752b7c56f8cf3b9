"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { HandOver } from "@/components/ui/hand-over";
import type { FormState } from "@/lib/form-state";
import type { QrPicture } from "@/lib/qr";

/** What an authenticator app needs, and the codes for the day it is lost. */
export type TwoFactorKey = { picture: QrPicture; secret: string; backupCodes: string[] };

type Action<H> = (state: FormState<H>, form: FormData) => Promise<FormState<H>>;

/** Turning two-factor on: a key is shown once, then a code proves that the app has it. */
export function TwoFactorSetUp({
  begun,
  begin,
  confirm,
}: {
  /** A key was made, here or earlier, and waits for its first code. */
  begun: boolean;
  begin: Action<TwoFactorKey>;
  confirm: Action<never>;
}) {
  return (
    <>
      <ActionForm
        id="two-factor-begin"
        action={begin}
        submit={begun ? "Show another key" : "Show the key"}
        quiet
        handOver={(key) => <Key {...key} />}
      >
        <Field name="password" label="Your password" type="password" autoComplete="current-password" />
      </ActionForm>
      {begun && (
        <ActionForm id="two-factor-confirm" action={confirm} submit="Turn two-factor on" className="mt-6">
          <Field
            name="code"
            label="Code that the app shows"
            hint="Once the app has the key."
            inputMode="numeric"
            autoComplete="one-time-code"
          />
        </ActionForm>
      )}
    </>
  );
}

function Key({ picture: { path, size }, secret, backupCodes }: TwoFactorKey) {
  return (
    <div className="text-sm">
      <p className="max-w-[62ch]">
        1. Scan this picture with your authenticator app, or type the key into it. It is shown only now.
      </p>
      <svg
        role="img"
        aria-label="QR code of the key"
        viewBox={`-4 -4 ${size + 8} ${size + 8}`}
        width="220"
        height="220"
        shapeRendering="crispEdges"
        className="my-3"
      >
        <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <HandOver label="Key for the app" text={secret} />
      <p className="mt-5 max-w-[62ch]">
        2. Write down these backup codes and keep them where you keep important papers. Each signs you in once when the
        app is not at hand.
      </p>
      <HandOver label="Backup codes" text={backupCodes.join("\n")} />
      <p className="mt-5 max-w-[62ch]">3. Enter the code that the app shows now.</p>
    </div>
  );
}
