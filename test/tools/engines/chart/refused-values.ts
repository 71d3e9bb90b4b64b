/** Values of a tenant cluster that would never become ready, and who says so. */
export interface RefusedValues {
  readonly fault: string;
  /** What is laid over the chart's defaults. */
  readonly values: string;
  /** Why the chart does not render; left out where Helm accepts it. */
  readonly helm?: RegExp;
  /** Why vCluster would not start; left out where it sees nothing wrong. */
  readonly syncer?: RegExp;
}

/**
 * vCluster v0.36.1: what pkg/config/validation.go refuses, and what only the chart's schema or its
 * templates do. Most of it renders: then nobody but vCluster's own code speaks before run time.
 */
export const REFUSED: readonly RefusedValues[] = [
  {
    fault: "a pod security standard that is none",
    values: "policies: { podSecurityStandard: hardened }",
    syncer: /must be one of: privileged, baseline, restricted/,
  },
  {
    fault: "three replicas on an embedded database",
    values: "controlPlane: { statefulSet: { highAvailability: { replicas: 3 } } }",
    syncer: /embedded database is not supported with multiple replicas/,
  },
  {
    fault: "a toleration that cannot be parsed",
    values: 'sync: { toHost: { pods: { enforceTolerations: ["a=b=c:NoSchedule"] } } }',
    syncer: /invalid toleration spec/,
  },
  {
    fault: "a scheduler inside without the host's nodes",
    values: "controlPlane: { distro: { k8s: { scheduler: { enabled: true } } } }",
    syncer: /sync\.fromHost\.nodes\.enabled is false, but required/,
  },
  {
    fault: "storage classes both ways",
    values: `sync:
  fromHost: { storageClasses: { enabled: true } }
  toHost: { storageClasses: { enabled: true } }`,
    syncer: /cannot enable both sync\.fromHost\.storageClasses/,
  },
  {
    fault: "priority classes both ways",
    values: `sync:
  fromHost: { priorityClasses: { enabled: true } }
  toHost: { priorityClasses: { enabled: true } }`,
    syncer: /cannot sync priorityclasses to and from host/,
  },
  {
    fault: "the host's ConfigMaps without a list",
    values: "sync: { fromHost: { configMaps: { enabled: true } } }",
    syncer: /configMaps\.mappings are empty/,
  },
  {
    fault: "a whole namespace of ConfigMaps into one",
    values: `sync: { fromHost: { configMaps: {
  enabled: true, mappings: { byName: { "a/*": b/c } } } } }`,
    syncer: /matches all objects in the namespace: a\/\* but value does not/,
  },
  {
    fault: "a Secret into a namespace that cannot be",
    values: `sync: { fromHost: { secrets: {
  enabled: true, mappings: { byName: { a/b: B_/c } } } } }`,
    syncer: /virtual namespace is not valid namespace name/,
  },
  {
    fault: "gateways without a list",
    values: "sync: { fromHost: { gateways: { enabled: true } } }",
    syncer: /gateways\.mappings\.byName are empty/,
  },
  {
    fault: "a gateway into kube-system",
    values: `sync: { fromHost: { gateways: {
  enabled: true, mappings: { byName: { a/b: kube-system/b } } } } }`,
    syncer: /target namespace "kube-system" is reserved/,
  },
  {
    fault: "a gateway into the namespace of the control plane",
    values: `sync: { fromHost: { gateways: {
  enabled: true, mappings: { byName: { a/b: vc-acme--a/b } } } } }`,
    syncer: /target namespace "vc-acme--a" is reserved/,
  },
  {
    fault: "reference grants sometimes",
    values: "sync: { toHost: { gatewayApi: { referenceGrants: { enabled: sometimes } } } }",
    syncer: /referenceGrants\.enabled must be one of: auto, true, false/,
  },
  {
    fault: "a patch that is two things",
    values: `sync: { toHost: { pods: { patches: [
  { path: spec.a, expression: v, reference: { apiVersion: v1, kind: Secret } }] } } }`,
    syncer: /can only use one of: expression, labels or reference/,
  },
  {
    fault: "two patches of one path",
    values: `sync: { toHost: { pods: { patches: [
  { path: spec.a, expression: v }, { path: spec.a, expression: w }] } } }`,
    syncer: /have the same path "spec\.a"/,
  },
  {
    fault: "custom resources of the whole cluster to the host",
    values: `sync: { toHost: { customResources: {
  a.b.example: { enabled: true, scope: Cluster } } } }`,
    syncer: /unsupported scope Cluster/,
  },
  {
    fault: "namespaced custom resources from the host without a list",
    values: `sync: { fromHost: { customResources: {
  a.b.example: { enabled: true, scope: Namespaced } } } }`,
    syncer: /is required for Namespaced scope/,
  },
  {
    fault: "namespaces without a list",
    values: "sync: { toHost: { namespaces: { enabled: true } } }",
    syncer: /namespaces\.mappings\.byName are empty/,
  },
  {
    fault: "an admission webhook that goes nowhere",
    values: `policies: { centralAdmission: { validatingWebhooks: [{
  apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingWebhookConfiguration,
  metadata: { name: a }, webhooks: [{ name: a.b.example, clientConfig: {} }] }] } }`,
    syncer: /there is no service config/,
  },
  {
    fault: "a kubeconfig for no URL",
    values: "exportKubeConfig: { server: acme.example }",
    syncer: /has to be set to a valid URL/,
  },
  {
    fault: "a kubeconfig exported in two ways",
    values: "exportKubeConfig: { secret: { name: a }, additionalSecrets: [{ name: b }] }",
    helm: /exportKubeConfig\.secret and exportKubeConfig\.additionalSecrets cannot be set/,
    syncer: /cannot be set at the same time/,
  },
  {
    fault: "an endpoint without private nodes",
    values: 'controlPlane: { endpoint: "acme.example:443" }',
    syncer: /endpoint is only supported in private nodes mode/,
  },
  {
    fault: "private nodes at an endpoint without a port",
    values: "{ privateNodes: { enabled: true }, controlPlane: { endpoint: acme.example } }",
    syncer: /missing port in address/,
  },
  {
    fault: "private nodes with the host's metrics",
    values: `privateNodes: { enabled: true }
integrations: { metricsServer: { enabled: true } }`,
    syncer: /metrics-server integration is not supported in private nodes mode/,
  },
  {
    fault: "a node requirement with an operator that is none",
    values: `privateNodes: { enabled: true, autoNodes: [{ provider: p, dynamic: [{
  name: a, nodeTypeSelector: [{ property: region, operator: Is, value: eu }] }] }] }`,
    syncer: /invalid operator Is for property region/,
  },
  {
    fault: "a disruption budget that says both",
    values: `controlPlane: { advanced: { podDisruptionBudget: {
  enabled: true, minAvailable: 1, maxUnavailable: 1 } } }`,
    syncer: /minAvailable and maxUnavailable cannot be used together/,
  },
  {
    fault: "a selector that selects nothing",
    values: `sync: { fromHost: { runtimeClasses: {
  enabled: true, selector: { matchExpressions: [{ key: a, operator: Is }] } } } }`,
    syncer: /"Is" is not a valid label selector operator/,
  },
  {
    fault: "a name that resolves in two ways",
    values: `networking: { resolveDNS: [{
  hostname: a.example, service: b/c, target: { hostname: d.example } }] }`,
    syncer: /only a single option allowed for networking\.resolveDNS\[0\]/,
  },
  {
    fault: "a field that the chart does not have",
    values: "telemetry: { enabled: false, endpoint: a }",
    helm: /additional properties 'endpoint' not allowed/,
    syncer: /unknown field "endpoint"/,
  },
  {
    fault: "a value of another type",
    values: "controlPlane: { statefulSet: { highAvailability: { replicas: three } } }",
    helm: /got string, want integer/,
    syncer: /cannot unmarshal string/,
  },
  {
    fault: "a distribution that is gone",
    values: "controlPlane: { distro: { k3s: { enabled: true } } }",
    helm: /additional properties 'k3s' not allowed/,
    syncer: /unknown field "k3s"/,
  },
  {
    fault: "a node pool of no provider",
    values: "privateNodes: { enabled: true, autoNodes: [{ static: [{ name: a, quantity: 1 }] }] }",
    helm: /missing property 'provider'/,
    syncer: /node pool provider is required/,
  },
  {
    fault: "two backing stores",
    values: `controlPlane: { backingStore: {
  etcd: { deploy: { enabled: true } }, database: { external: { enabled: true } } } }`,
    helm: /you can only enable one backingStore at the same time/,
  },
  {
    fault: "volume snapshots, which are gone",
    values: "sync: { toHost: { volumeSnapshots: { enabled: true } } }",
    helm: /was removed in 0\.36\.0/,
  },
];
