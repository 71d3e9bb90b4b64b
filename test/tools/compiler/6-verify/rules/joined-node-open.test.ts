import type { JsonValue } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { emit } from "../../../../../tools/compiler/src/5-emit/emit.ts";
import { toYaml } from "../../../../../tools/compiler/src/5-emit/yaml.ts";
import { VALUES, withValue } from "../../../../support/acme-object.ts";
import { catalogOf, planOf } from "../../../../support/catalog-of.ts";
import { faults } from "../../../../support/emitted.ts";
import { withPrivateNodes } from "../../../../support/private-nodes.ts";

const code = "joined-node-open";
const INPUT = withPrivateNodes();
const CATALOG = catalogOf(INPUT).value;
const EMITTED = emit(planOf(INPUT).value).value;
const MIRROR = "privateNodes.joinNode.containerd.registry.mirrors._default";

/** Emitted values with one field set, or left out. */
function changed(field: string, value: JsonValue | undefined) {
  return EMITTED.map((file) => {
    if (file.path !== VALUES) return file;
    const values = load(file.text) as Record<string, unknown>;
    const keys = field.split(".");
    const last = keys.pop() ?? "";
    const place = keys.reduce((at, key) => {
      at[key] ??= {};
      return at[key] as Record<string, unknown>;
    }, values);
    if (value === undefined) delete place[last];
    else place[last] = value;
    return { ...file, text: toYaml(values as never) };
  });
}

const own = (field: string, value: JsonValue | undefined) =>
  faults(changed(field, value), CATALOG).filter((each) => each.startsWith(`${code} `));

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
