import type { ApiClient } from "../control-plane/api-client.ts";
import { deniedBy } from "../control-plane/denied-by.ts";
import { plant } from "../control-plane/plant.ts";
import { until } from "../control-plane/until.ts";

const PROBE = "live-probe";
const API = "admissionregistration.k8s.io/v1";

/**
 * A policy comes into force a moment after it was stored, and those stored before it with it. So a
 * last policy that refuses one ConfigMap is stored, tried until it refuses, and removed.
 */
export async function untilEnforced(admin: ApiClient): Promise<void> {
  await plant(admin, [PROBE_POLICY]);
  await plant(admin, [PROBE_BINDING]);
  await until("the policies to come into force", async () => {
    const answer = await admin.create(PROBED, { dryRun: true });
    return deniedBy(answer) === PROBE;
  });
  await admin.remove(PROBE_BINDING);
  await admin.remove(PROBE_POLICY);
}

const PROBED = {
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: PROBE, namespace: "default" },
};

const PROBE_POLICY = {
  apiVersion: API,
  kind: "ValidatingAdmissionPolicy",
  metadata: { name: PROBE },
  spec: {
    matchConstraints: {
      resourceRules: [
        {
          apiGroups: [""],
          apiVersions: ["v1"],
          operations: ["CREATE"],
          resources: ["configmaps"],
          resourceNames: [PROBE],
        },
      ],
    },
    validations: [{ expression: "false" }],
  },
};

const PROBE_BINDING = {
  apiVersion: API,
  kind: "ValidatingAdmissionPolicyBinding",
  metadata: { name: PROBE },
  spec: { policyName: PROBE, validationActions: ["Deny"] },
};
