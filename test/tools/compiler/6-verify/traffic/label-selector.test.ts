import { expect, test } from "vitest";
import { selects } from "../../../../../tools/compiler/src/6-verify/traffic/label-selector.ts";

const expression = (key: string, operator: string, values?: string[]) => ({
  matchExpressions: [{ key, operator, ...(values && { values }) }],
});

/** Selector, labels, whether it selects: Kubernetes, meta/v1 LabelSelector. */
test.each([
  ["an empty selector selects all", {}, {}, true],
  ["a missing one too", undefined, { app: "a" }, true],
  ["labels that are equal", { matchLabels: { app: "a" } }, { app: "a", tier: "b" }, true],
  ["labels that differ", { matchLabels: { app: "a" } }, { app: "b" }, false],
  ["labels that are absent", { matchLabels: { app: "a" } }, {}, false],
  ["all labels, not any", { matchLabels: { app: "a", tier: "b" } }, { app: "a" }, false],
  ["In", expression("app", "In", ["a", "b"]), { app: "b" }, true],
  ["In, another", expression("app", "In", ["a", "b"]), { app: "c" }, false],
  ["In, absent", expression("app", "In", ["a"]), {}, false],
  ["NotIn", expression("app", "NotIn", ["a"]), { app: "b" }, true],
  ["NotIn, listed", expression("app", "NotIn", ["a"]), { app: "a" }, false],
  ["NotIn, absent", expression("app", "NotIn", ["a"]), {}, true],
  ["Exists", expression("app", "Exists"), { app: "" }, true],
  ["Exists, absent", expression("app", "Exists"), {}, false],
  ["DoesNotExist", expression("app", "DoesNotExist"), {}, true],
  ["DoesNotExist, there", expression("app", "DoesNotExist"), { app: "a" }, false],
  ["an operator that nobody knows", expression("app", "Like", ["a"]), { app: "a" }, false],
  [
    "labels and expressions together",
    { matchLabels: { app: "a" }, ...expression("managed", "DoesNotExist") },
    { app: "a", managed: "x" },
    false,
  ],
])("%s", (_, selector, labels, expected) => {
  expect(selects(selector as never, labels as never)).toBe(expected);
});
