/** Owns the tests of how a browser is named. */
import { expect, it } from "vitest";
import { browserOf } from "./account";

it.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) … Chrome/140.0.0.0 Safari/537.36 Edg/140.0", "Edge on Windows"],
  ["Mozilla/5.0 (Linux; Android 15) … Chrome/140.0 Mobile Safari/537.36", "Chrome on Android"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) … Safari/604.1", "Safari on iPhone"],
  ["curl/8.0", "A browser"],
  [null, "A browser"],
])("%s", (userAgent, name) => expect(browserOf(userAgent)).toBe(name));
