import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject } from "@bailiwick/model/json-value";
import { look, shown, valuesFiles } from "../look.ts";
import { REGISTRATION } from "../registrations.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * No option of the vCluster chart that its default leaves shut is opened where it would lead out of
 * the jurisdiction, or around its placement.
 * Why: such an option is one line in a reviewed file, and looks like any other.
 * Source: vCluster chart 0.36.1, values.yaml and the code behind it; docs/decisions/0007.
 */
const chartOptionOpenFault = defineFinding({
  code: "chart-option-open",
  severity: "error",
  summary: "No option of the chart opens a way out that its default keeps shut.",
  why: "the closed defaults hold only as long as no option opens another way",
  basis: "house",
  waivable: false,
});

const COPIES = "exportKubeConfig.additionalSecrets";

/** Field, and what it does where it is anything but empty, off or left out. */
const SHUT: readonly (readonly [string, string])[] = [
  ["platform", "the control plane reports to a platform, and that to its vendor"],
  ["controlPlane.distro.k8s.scheduler.enabled", "a scheduler of the tenant names nodes itself"],
  ["controlPlane.advanced.virtualScheduler.enabled", "the tenant's scheduler names nodes itself"],
  [COPIES, "an administrator's key is copied to where somebody else reads it"],
  ["exportKubeConfig.insecure", "an administrator's key is used without knowing the server"],
  ["experimental.deploy", "charts and manifests are fetched at run time, past every check"],
  ["experimental.proxy", "API requests are answered by another cluster"],
  ["plugins", "programs of others run in the control plane"],
  ["sync.toHost.namespaces.enabled", "pods leave the namespace that quota and policies hold for"],
  ["sync.toHost.pods.hybridScheduling.enabled", "pods choose a scheduler of the host"],
];

/** Finds options that are set. */
export function chartOptionOpen({ documents }: RuleContext): readonly Finding[] {
  return valuesFiles(documents).flatMap((file) =>
    SHUT.flatMap(([field, effect]) => {
      const value = look(file.object, ...field.split("."));
      if (isShut(value) || (field === COPIES && isForArgoCd(value))) return [];
      const message = `${field} is "${shown(value)}": ${effect}`;
      const pointer = `/${field.replaceAll(".", "/")}`;
      return [faultIn(file, pointer, chartOptionOpenFault, message, "leave it out")];
    }),
  );
}

/** The one copy that stays in its namespace: its one reader is judged by its rights. */
function isForArgoCd(copies: unknown): boolean {
  if (!Array.isArray(copies) || copies.length !== 1) return false;
  const [copy]: readonly unknown[] = copies;
  return isJsonObject(copy) && Object.keys(copy).join() === "name" && copy.name === REGISTRATION;
}

function isShut(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isJsonObject(value) && Object.values(value).every(isShut);
}
