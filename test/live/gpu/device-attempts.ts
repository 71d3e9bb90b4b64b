import { type Facts, jurisdictionFacts } from "../../policies/attack/jurisdiction-facts.ts";
import { deliver } from "../containment/deliver.ts";
import type { ApiObject } from "../control-plane/api-answer.ts";
import type { ControlPlane } from "../control-plane/control-plane.ts";
import { untilEnforced } from "../policies/until-enforced.ts";
import type { Attempt } from "../report/attempt.ts";
import { type DeliveredTenant, deliveredTenant } from "../tenant-cluster/delivered-tenant.ts";
import { readApps } from "../worlds/read-apps.ts";
import { claimAttempts } from "./claim-attempts.ts";
import { trainingAttempts } from "./training-attempts.ts";

/** Where devices are asked for. */
export interface DeviceTrial {
  readonly host: ControlPlane;
  readonly apps: string;
  /** Folder of the tenant cluster in the output: `eu/tenants/synapse-lab/training`. */
  readonly tenant: string;
  /** Control plane cluster that it is on. */
  readonly cluster: string;
  readonly say: (line: string) => void;
}

/** A tenant that was promised devices, as it stands on the host. */
export interface DeviceTenant {
  readonly host: ControlPlane;
  /** Of its namespace. */
  readonly name: string;
  /** Claim template that the output brings. */
  readonly template: ApiObject;
  readonly deviceClass: string;
  /** How many devices it was promised. */
  readonly count: number;
  /** One that its registry has. */
  readonly image: string;
  /** What every pod of it is given by its syncer. */
  readonly placement: Pick<ApiObject, "nodeSelector" | "tolerations">;
}

/** Kinds that stand guard over devices: without a control plane's own pods beside them. */
const GUARDING = ["ResourceQuota", "LimitRange", "ServiceAccount", "Role", "RoleBinding"];

/** Delivers the tenant with all that guards devices, and then asks for them in every way. */
export async function deviceAttempts(trial: DeviceTrial): Promise<readonly Attempt[]> {
  const { host, apps, cluster, say } = trial;
  const delivered = await deliveredTenant(apps, trial.tenant, say);
  const emitted = readApps(apps, `${host.jurisdiction}/control-plane-clusters/${cluster}`);
  await deliver(
    host.delivery,
    emitted.map(({ object }) => object),
  );
  await untilEnforced(host.admin);
  const guards = delivered.rendered.filter(({ kind }) => GUARDING.includes(kind));
  await deliver(host.delivery, [...delivered.host, ...guards]);
  const tenant = deviceTenant(host, delivered, jurisdictionFacts(host.jurisdiction, cluster));
  return [...(await trainingAttempts(tenant)), ...(await claimAttempts(tenant))];
}

function deviceTenant(
  host: ControlPlane,
  { name, ...delivered }: DeliveredTenant,
  { registry = "" }: Facts,
): DeviceTenant {
  const template = delivered.host.find(({ kind }) => kind === "ResourceClaimTemplate");
  if (!template) throw new Error(`${name} was promised no devices`);
  const [request] = template.spec.spec.devices.requests;
  const { deviceClassName: deviceClass, count } = request.exactly;
  const pod = delivered.rendered.find(({ spec }) => spec?.template)?.spec.template.spec;
  const { nodeSelector, tolerations = [] } = pod;
  const image = `${registry}/training@sha256:${"1f".repeat(32)}`;
  const placement = { nodeSelector, tolerations };
  return { host, name, template, deviceClass, count, image, placement };
}
