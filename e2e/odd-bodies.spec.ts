/**
 * Owns the proof that no action of the site fails whatever is sent to it (4xx, or an answer of its own), is reached from
 * another site, or fills the server's log with what it refuses.
 */
import { expect, test } from "@playwright/test";
import { builtActions } from "./built-actions";
import { startOwnServer } from "./own-server";

const deep = (levels: number, open = "[", close = "]") => open.repeat(levels) + close.repeat(levels);

/** What a script can send as the arguments of an action. */
const calls = [
  ...["", "%%%", "null", "1", '"x"', "{}", "[]", '[{"a":', '["\u0000"]'],
  ...["[1,2,3]", "[null,null,null]", "[[],[],[]]", "[{},{},{}]", '[{},"x"]', '["x",{},5]', '[{},"$K1"]'],
  ...[
    ..."9 0 0:constructor 0:__proto__:x F9 B1 Q1 W1 i1 h1 @9 nfoo Dfoo Sfoo T R1 r1 x1 A1 zzz".split(" "),
    `n${"9".repeat(1000)}`,
  ].map((reference) => `["$${reference}"]`),
  '[{"then":"$0:constructor:constructor"}]',
  '[{"__proto__":{"a":1}}]',
  `[${deep(100_000)}]`,
  `[${deep(20_000, '{"a":', "}").replace(":}", ":1}")}]`,
  `[${"0,".repeat(200_000)}0]`,
];

const forms: Record<string, string>[] = [
  {},
  { "1_a": "x" },
  { "0": "[{" },
  { "0": '[{},"$K1"]' },
  { "0": '["x",{},"$K1"]', "1___proto__": "x", "1_constructor": "x" },
  { "0": '["$K1","$K1","$K1"]', "1_a": "x" },
  { "0": '["$1"]', "1": '["$0"]' },
  { "0": '["$h1"]', "1": '{"id":"x","bound":null}' },
  { "0": '[{},"$K1"]', ...Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`1_f${index}`, "x"])) },
];

/** What a form without scripts can say of its action; ID stands for the action's own. */
const withoutScripts: Record<string, string>[] = [
  {},
  { $ACTION_ID_xyz: "" },
  { [`$ACTION_ID_${"0".repeat(42)}`]: "" },
  { $ACTION_ID_ID: "" },
  { $ACTION_REF_1: "" },
  ...['"x"', "{", '{"id":"ID","bound":null}', '{"id":"ID","bound":5}', '{"id":["ID"],"bound":null}'].map((named) => ({
    $ACTION_REF_1: "",
    "$ACTION_1:0": named,
  })),
  ...["{", "{}", '["$9"]', '["$1:constructor"]', deep(50_000), "[{},{},{},{}]", "[5]"].map((given) => ({
    $ACTION_REF_1: "",
    "$ACTION_1:0": '{"id":"ID","bound":"$@1"}',
    "$ACTION_1:1": given,
    $ACTION_KEY: "k",
  })),
];

const kinds = ["application/json", "application/x-www-form-urlencoded", "text/html", "", "multipart/form-data"];

test("whatever is sent to an action, the server does not fail", async ({ request, baseURL }) => {
  test.setTimeout(300_000);
  const faults: string[] = [];
  const actions = builtActions();
  expect(actions.length).toBeGreaterThan(30);
  for (const { id, name, page } of actions) {
    const own = { "next-action": id, origin: baseURL ?? "" };
    const texts = [
      ...calls.map((data) => ({ data, kind: "text/plain;charset=UTF-8" })),
      ...[...kinds, "multipart/form-data; boundary=zz"].map((kind) => ({ data: '[{},"$K1"]', kind })),
    ].map(({ data, kind }) => ({ data, headers: { ...own, "content-type": kind } }));
    const fields = [
      ...forms.map((multipart) => ({ multipart, headers: own })),
      ...withoutScripts.map((sent) => ({
        multipart: JSON.parse(
          JSON.stringify(sent).replaceAll("_ID_ID", `_ID_${id}`).replaceAll('\\"ID\\"', `\\"${id}\\"`),
        ),
        headers: { origin: baseURL ?? "" },
      })),
    ];
    for (const sent of [...texts, ...fields]) {
      const answer = await request.post(page, { ...sent, maxRedirects: 0 });
      if (answer.status() >= 500) faults.push(`${answer.status()} ${name}: ${JSON.stringify(sent).slice(0, 200)}`);
    }
  }
  expect(faults).toEqual([]);
  const strange = await request.post("/shortlist", {
    data: "{",
    headers: { "next-action": actions[0]?.id ?? "", "content-type": "text/plain", origin: baseURL ?? "" },
  });
  expect([strange.status(), await strange.text()]).toEqual([400, expect.stringContaining("Nothing was done")]);
  for (const id of ["x", "0".repeat(42), "constructor", "__proto__", "%C3%A9"]) {
    const headers = { "next-action": id, "content-type": "text/plain", origin: baseURL ?? "" };
    const answer = await request.post("/shortlist", { data: "[]", headers });
    expect([id, answer.status() >= 400 && answer.status() < 500]).toEqual([id, true]);
  }
});

test("no action is reached from another site, and what is refused or has no Origin is not written into the log", async ({
  request,
}) => {
  test.setTimeout(180_000);
  const own = await startOwnServer();
  try {
    const actions = builtActions();
    const call = { "content-type": "text/plain;charset=UTF-8" };
    const formOf = (id: string) => ({ $ACTION_REF_1: "", "$ACTION_1:0": JSON.stringify({ id, bound: null }) });
    for (const { id, name, page } of actions) {
      const send = (headers: Record<string, string>) =>
        Promise.all([
          request.post(own.origin + page, {
            data: "[]",
            headers: { ...headers, ...call, "next-action": id },
            maxRedirects: 0,
          }),
          request.post(own.origin + page, { multipart: formOf(id), headers, maxRedirects: 0 }),
        ]);
      for (const headers of [
        { origin: "https://evil.example" },
        { origin: "null" },
        { "sec-fetch-site": "cross-site" },
        { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
      ]) {
        const [called, sent] = await send(headers);
        expect([name, headers, called.status(), await called.text()]).toEqual([
          ...[name, headers, 403],
          expect.stringMatching(/^Nothing was done\./),
        ]);
        expect([name, headers, sent.status(), await sent.text()]).toEqual([
          ...[name, headers, 403],
          expect.stringContaining("<h1>This form came from another site</h1>"),
        ]);
      }
      // Programs send none, and browsers that hide where one comes from.
      for (const answer of await send({})) expect([name, answer.status() < 400]).toEqual([name, true]);
    }
    const page = "/about/coverage/propose";
    const gone = "0".repeat(42);
    for (const id of [gone, "x", "constructor"]) {
      const called = await request.post(own.origin + page, { data: "[]", headers: { ...call, "next-action": id } });
      expect([id, called.status(), called.headers()["x-nextjs-action-not-found"]]).toEqual([id, 409, "1"]);
      const sent = await request.post(own.origin + page, { multipart: formOf(id) });
      expect([id, sent.status(), await sent.text()]).toEqual([
        ...[id, 409],
        expect.stringContaining("<h1>The site was renewed since this form was opened</h1>"),
      ]);
    }
    for (const multipart of [{ message: "x" }, { $ACTION_ID_: "" }, { $ACTION_REF_1: "" }] as Record<
      string,
      string
    >[]) {
      const sent = await request.post(own.origin + page, { multipart });
      expect([multipart, sent.status() >= 400 && sent.status() < 500]).toEqual([multipart, true]);
    }
    expect(own.said().split(/^Ready in .*\n/m)).toEqual([expect.anything(), ""]);
  } finally {
    await own.stop();
  }
});
