import { dressed } from "../containment/dressed.ts";
import type { ApiObject } from "../control-plane/api-answer.ts";
import type { DeviceTenant } from "./device-attempts.ts";

/** A pod that trains, as the syncer would hand it to the host: it asks for the promised devices. */
export function trainingPod(
  { name: namespace, template, placement, image }: DeviceTenant,
  name: string,
): ApiObject {
  return dressed({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name, namespace },
    spec: {
      ...placement,
      resourceClaims: [{ name: "devices", resourceClaimTemplateName: template.metadata.name }],
      containers: [{ name: "training", image, resources: { claims: [{ name: "devices" }] } }],
    },
  });
}
