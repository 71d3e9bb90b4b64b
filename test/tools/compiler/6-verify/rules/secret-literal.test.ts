import { describe, expect, test } from "vitest";
import { found, withObject } from "../../../../support/emitted.ts";

const code = "secret-literal";
const object = (line: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: extra, namespace: vc-acme-bank--payments }\n${line}\n`;

function said(line: string): readonly string[] {
  const own = found(withObject(object(line))).filter(({ definition }) => definition.code === code);
  return own.map(({ origin, message }) => `${origin.pointer} ${message}`);
}

describe("a secret in the output is found, and is not repeated", () => {
  test.each([
    ["a password", "data: { password: hunter2 }", "/data/password"],
    ["a client secret", "data: { oidcClientSecret: abc }", "/data/oidcClientSecret"],
    ["a token", "data: { api_token: abc }", "/data/api_token"],
    ["a key", 'data: { file: "-----BEGIN EC PRIVATE KEY-----" }', "/data/file"],
    ["a URL with a password", "data: { a: postgres://me:pw@db.x }", "/data/a"],
    ["an access key", `data: { a: AKIA${"A".repeat(16)} }`, "/data/a"],
    ["a forge token", `data: { a: ghp_${"a".repeat(36)} }`, "/data/a"],
  ])("%s", (_, line, pointer) => {
    expect(said(line)).toEqual([`#0${pointer} ${pointer} holds a secret`]);
  });

  test("a Secret with data", () => {
    const text =
      "apiVersion: v1\nkind: Secret\nmetadata: { name: s, namespace: vc-acme-bank--payments }\nstringData: { a: b }\n";
    const codes = found(withObject(text)).map(({ definition }) => definition.code);
    expect(codes).toEqual([code]);
  });
});

test.each([
  "data: { secretName: vault-credentials }",
  "data: { tokenPath: /var/run/token }",
  'data: { password: "" }',
  "data: { a: see the token of the operator }",
])("a reference is no secret: %s", (line) => {
  expect(said(line)).toEqual([]);
});
