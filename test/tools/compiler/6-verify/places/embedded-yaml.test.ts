import { expect, test } from "vitest";
import { embeddedYaml } from "../../../../../tools/compiler/src/6-verify/places/embedded-yaml.ts";

test("a text of several lines that is a YAML collection is read", () => {
  expect(embeddedYaml("a: 1\nb: [x]\n")).toEqual({ a: 1, b: ["x"] });
});

test.each(["a: 1", "one line", "two\nlines", "a: [\nb", ""])(
  "anything else is a text: %j",
  (text) => {
    expect(embeddedYaml(text)).toBeUndefined();
  },
);
