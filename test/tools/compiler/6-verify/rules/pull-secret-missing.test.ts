import { expect, test } from "vitest";
import { emit } from "../../../../../tools/compiler/src/5-emit/emit.ts";
import { verify } from "../../../../../tools/compiler/src/6-verify/verify.ts";
import { VALUES, withValue } from "../../../../support/acme-object.ts";
import { catalogOf, planOf } from "../../../../support/catalog-of.ts";
import { faults, found } from "../../../../support/emitted.ts";
import { EU, HEALTHY } from "../../../../support/healthy-tree.ts";
import { damage } from "../../../../support/tree.ts";

const ASKS = damage(
  HEALTHY,
  EU,
  "kind: registry,",
  "kind: registry, pullSecretName: registry-pull,",
);
const at = (account: string) =>
  `pull-secret-missing ${VALUES}#0/controlPlane/advanced/${account}/imagePullSecrets`;

test("the declared Secret is named for both accounts, and all is well", () => {
  const files = emit(planOf(ASKS).value).value;
  const text = files.find(({ path }) => path === VALUES)?.text ?? "";
  expect(text.match(/imagePullSecrets: \[\{ name: registry-pull \}\]/g)).toHaveLength(2);
  expect(verify(files, catalogOf(ASKS).value).findings).toEqual([]);
});

test("a Secret that nobody declared is refused", () => {
  const field = "controlPlane.advanced.workloadServiceAccount.imagePullSecrets";
  const files = withValue(field, [{ name: "other" }]);
  expect(faults(files)).toEqual([at("workloadServiceAccount")]);
  expect(found(files)[0]?.hint).toBe("leave it out");
});

test("where the registry asks, no account goes without", () => {
  const own = faults(withValue("telemetry.enabled", false), catalogOf(ASKS).value);
  expect(own.filter((each) => each.includes(VALUES))).toEqual([
    at("serviceAccount"),
    at("workloadServiceAccount"),
  ]);
});
