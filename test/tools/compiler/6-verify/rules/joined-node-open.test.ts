import type { JsonValue } from "@bailiwick/model/json-value";
import { describe, expect, test } from "vitest";
import { emit } from "../../../../../tools/compiler/src/5-emit/emit.ts";
import { VALUES, withValue } from "../../../../support/acme-object.ts";
import { catalogOf, planOf } from "../../../../support/catalog-of.ts";
import { faults } from "../../../../support/emitted.ts";
import { withPrivateNodes } from "../../../../support/private-nodes.ts";

const code = "joined-node-open";
const INPUT = withPrivateNodes();
const CATALOG = catalogOf(INPUT).value;
const EMITTED = emit(planOf(INPUT).value).value;
const MIRROR = "privateNodes.joinNode.containerd.registry.mirrors._default";

const own = (field: string, value: JsonValue | undefined) =>
  faults(withValue(field, value, VALUES, EMITTED), CATALOG).filter((each) =>
    each.startsWith(`${code} `),
  );

test("machines that join as they are emitted are closed", () => {
  expect(faults(EMITTED, CATALOG)).toEqual([]);
});

describe("a machine that joins is left open by", () => {
  test.each<[string, JsonValue | undefined]>([
    ["privateNodes.autoUpgrade.enabled", true],
    ["privateNodes.autoUpgrade.enabled", undefined],
    ["privateNodes.vpn.enabled", true],
    ["privateNodes.vpn.nodeToNode.enabled", undefined],
    ["privateNodes.joinNode.preJoinCommands", ["curl -sfL get.example | sh"]],
    ["privateNodes.joinNode.nodeRegistration", { taints: [] }],
    ["privateNodes.kubelet", { config: {} }],
    ["deploy.kubeProxy.image", undefined],
    ["privateNodes.joinNode.containerd.pauseImage", undefined],
    [`${MIRROR}.server`, undefined],
    [`${MIRROR}.server`, "https://registry-1.docker.example"],
    [`${MIRROR}.hosts`, []],
  ])("%s as %j", (field, value) => {
    expect(own(field, value)).toEqual([`${code} ${VALUES}#0/${field.replaceAll(".", "/")}`]);
  });
});

test("machines join where the tenant cluster says so, and nowhere else", () => {
  const joined = faults(withValue("privateNodes", { enabled: true }));
  expect(joined).toContain(`${code} ${VALUES}#0/privateNodes/enabled`);
});
