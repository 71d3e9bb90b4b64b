import { dressed } from "../containment/dressed.ts";
import { tryRequest } from "../containment/try-request.ts";
import { type ApiObject, accepted } from "../control-plane/api-answer.ts";
import { deniedBy } from "../control-plane/denied-by.ts";
import { forEach } from "../control-plane/for-each.ts";
import type { Attempt } from "../report/attempt.ts";
import type { DeviceTenant } from "./device-attempts.ts";

/** Without it an API server refuses admin access by itself, and no policy is asked. */
const ADMIN_ACCESS = "resource.kubernetes.io/admin-access";

/**
 * Every other way to a device, by the account of the tenant's syncer with all rights, in a
 * namespace that somebody opened to admin access.
 */
export async function claimAttempts(tenant: DeviceTenant): Promise<readonly Attempt[]> {
  const { host, name } = tenant;
  const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name } };
  const label = (value: string | null) =>
    host.admin.patch(namespace, { metadata: { labels: { [ADMIN_ACCESS]: value } } });
  const asker = host.admin.as(`system:serviceaccount:${name}:vc-${name}`, ["system:masters"]);
  await accepted(label("true"));
  const rows = await forEach(waysTo(tenant), async ({ attempt, object, policy }) => {
    const answer = await tryRequest(host.admin, { object, asker });
    const by = deniedBy(answer);
    return {
      attempt,
      level: `${host.jurisdiction} host`,
      verdict: answer.accepted ? "admitted" : "denied",
      policy: by,
      passed: !answer.accepted && by === policy,
    };
  });
  await accepted(label(null));
  return rows;
}

interface Way {
  readonly attempt: string;
  readonly object: ApiObject;
  /** Who has to say no. */
  readonly policy: string;
}

function waysTo({ name, deviceClass, host, image, placement }: DeviceTenant): readonly Way[] {
  const claim = (request: object): ApiObject => ({
    apiVersion: "resource.k8s.io/v1",
    kind: "ResourceClaim",
    metadata: { name: "another", namespace: name },
    spec: { devices: { requests: [{ name: "gpu", ...request }] } },
  });
  const exactly = (fields: object) =>
    claim({ exactly: { deviceClassName: deviceClass, ...fields } });
  const vendor = "gpu.nvidia.com";
  const abroad = `${host.jurisdiction === "eu" ? "uk" : "eu"}-h200`;
  const fallback = [
    { name: "home", deviceClassName: deviceClass },
    { name: "anywhere", deviceClassName: vendor },
  ];
  const policy = "restrict-device-classes";
  return [
    { attempt: "one device more by a claim of its own", object: exactly({}), policy: "quota" },
    { attempt: "the vendor's class", object: exactly({ deviceClassName: vendor }), policy },
    { attempt: "a class abroad", object: exactly({ deviceClassName: abroad }), policy },
    {
      attempt: "the vendor's class as a fallback",
      object: claim({ firstAvailable: fallback }),
      policy,
    },
    { attempt: "admin access", object: exactly({ adminAccess: true }), policy },
    { attempt: "a device as a resource of a pod", object: extended(), policy },
  ];

  function extended(): ApiObject {
    const limits = { [`deviceclass.resource.kubernetes.io/${deviceClass}`]: "1" };
    const containers = [{ name: "training", image, resources: { limits } }];
    const metadata = { name: "another", namespace: name };
    return dressed({ apiVersion: "v1", kind: "Pod", metadata, spec: { ...placement, containers } });
  }
}
