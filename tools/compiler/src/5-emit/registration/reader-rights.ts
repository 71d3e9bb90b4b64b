import type { JsonObject } from "@bailiwick/model/json-value";
import { ClusterRole } from "kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRole";
import { ClusterRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRoleBinding";
import { ARGO_CD_NAMESPACE } from "../argo-cd-namespace.ts";
import { REGISTRATION } from "../registration-names.ts";
import { plain } from "../typed.ts";

const NAME = REGISTRATION.reader;

/** The reader may get Secrets of one name and nothing else: neither list them nor change them. */
export function readerRights(): readonly JsonObject[] {
  const apiGroup = "rbac.authorization.k8s.io";
  return [
    plain(
      new ClusterRole({
        metadata: { name: NAME },
        rules: [
          {
            apiGroups: [""],
            resources: ["secrets"],
            resourceNames: [REGISTRATION.secret],
            verbs: ["get"],
          },
        ],
      }),
    ),
    plain(
      new ClusterRoleBinding({
        metadata: { name: NAME },
        roleRef: { apiGroup, kind: "ClusterRole", name: NAME },
        subjects: [{ kind: "ServiceAccount", name: NAME, namespace: ARGO_CD_NAMESPACE }],
      }),
    ),
  ];
}
