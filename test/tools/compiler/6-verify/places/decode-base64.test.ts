import { expect, test } from "vitest";
import { decodeBase64 } from "../../../../../tools/compiler/src/6-verify/places/decode-base64.ts";

test.each(["f.example", "Grüße: ü", "a", "two\nlines\n"])(
  "what was encoded comes back: %j",
  (text) => {
    const encoded = Buffer.from(text).toString("base64");
    expect(decodeBase64(encoded)).toBe(text);
    expect(decodeBase64(encoded.replaceAll("=", ""))).toBe(text);
    expect(decodeBase64(`${encoded.slice(0, 2)}\n${encoded.slice(2)}\n`)).toBe(text);
  },
);

test.each(["", "=", "a b", "ä", "AAAA", "//8="])("no text: %j", (text) => {
  expect(decodeBase64(text)).toBeUndefined();
});
