import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ruleNames } from "../../../../tools/compiler/src/6-verify/rule-names.ts";
import { ROOT } from "../../../support/clone.ts";

test("every rule that is run is named as its file is, and every file is run", () => {
  const files = readdirSync(join(ROOT, "tools/compiler/src/6-verify/rules"));
  expect([...ruleNames()].sort()).toEqual(files.map((file) => file.replace(".ts", "")).sort());
});
