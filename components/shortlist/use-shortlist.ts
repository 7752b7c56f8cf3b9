"use client";

import { useSyncExternalStore } from "react";
import { type Device, shortlist } from "./store";

/** The shortlist of this device; null on the server and until scripts run. */
export function useShortlist(): Device | null {
  return useSyncExternalStore(shortlist.subscribe, shortlist.current, () => null);
}
