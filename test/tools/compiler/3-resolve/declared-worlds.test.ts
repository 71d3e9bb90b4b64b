import { expect, test } from "vitest";
import { prove } from "../../../../tools/compiler/src/doors/prove.ts";
import { EU, HEALTHY } from "../../../support/healthy-tree.ts";
import { damage } from "../../../support/tree.ts";

test("a jurisdiction that is not there, or is declared wrongly, proves nothing", () => {
  const files = [{ path: "x.yaml", text: "a: b" }];
  expect(prove({ files, inputs: HEALTHY, jurisdiction: "xx" })).toEqual({
    value: undefined,
    findings: [],
  });
  const inputs = damage(
    HEALTHY,
    EU,
    "country: DE, operator: rheinwerk }",
    "country: XX, operator: rheinwerk }",
  );
  const { value, findings } = prove({ files, inputs, jurisdiction: "eu" });
  expect(value).toBeUndefined();
  expect(findings.map(({ definition }) => definition.code)).toContain("unknown-country");
});
