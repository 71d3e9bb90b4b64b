/** Values that vCluster or its chart refuses, beside those whose words are compared one by one. */
export const FURTHER_REFUSED: Readonly<Record<string, string>> = {
  "three replicas on an embedded database that is said": `controlPlane:
  backingStore: { database: { embedded: { enabled: true } } }
  statefulSet: { highAvailability: { replicas: 3 } }`,
  "a toleration of two effects":
    'sync: { toHost: { pods: { enforceTolerations: ["a=b:NoSchedule:NoExecute"] } } }',
  "a toleration of a value that no label has":
    'sync: { toHost: { pods: { enforceTolerations: ["a=b c:NoSchedule"] } } }',
  "hybrid scheduling without the host's nodes":
    "sync: { toHost: { pods: { hybridScheduling: { enabled: true } } } }",
  "the host's Secrets by a name without a namespace": `sync: { fromHost: { secrets: {
  enabled: true, mappings: { byName: { a: b/c } } } } }`,
  "the host's Secrets into a name without a namespace": `sync: { fromHost: { secrets: {
  enabled: true, mappings: { byName: { a/b: c } } } } }`,
  "a ConfigMap of three parts": `sync: { fromHost: { configMaps: {
  enabled: true, mappings: { byName: { a/b/c: d/e } } } } }`,
  "a ConfigMap with a name that cannot be": `sync: { fromHost: { configMaps: {
  enabled: true, mappings: { byName: { a/B_: c/d } } } } }`,
  "two gateways into one place": `sync: { fromHost: { gateways: { enabled: true, mappings: {
  byName: { a/b: c/d, e/f: c/d } } } } }`,
  "a gateway of a namespace that is mapped whole": `sync: { fromHost: { gateways: {
  enabled: true, mappings: { byName: { "a/*": "b/*", a/c: d/c } } } } }`,
  "a gateway with a beginning for a name": `sync: { fromHost: { gateways: {
  enabled: true, mappings: { byName: { "a/b*": "c/b*" } } } } }`,
  "routes from somewhere": `sync: { fromHost: { gateways: { enabled: true,
  mappings: { byName: { a/b: c/b } },
  allowedRoutes: { defaultVirtualNamespacePolicy: { from: Some } } } } }`,
  "routes from chosen namespaces, none chosen": `sync: { fromHost: { gateways: { enabled: true,
  mappings: { byName: { a/b: c/b } },
  allowedRoutes: { defaultVirtualNamespacePolicy: { from: Selector } } } } }`,
  "an override for a gateway that is not mapped": `sync: { fromHost: { gateways: { enabled: true,
  mappings: { byName: { a/b: c/b } }, allowedRoutes: { overrides: [{
  hostNamespace: d, name: e }] } } } }`,
  "a host name with a port": `sync: { fromHost: { gateways: { enabled: true,
  mappings: { byName: { a/b: c/b } }, allowedRoutes: { overrides: [{
  hostNamespace: a, name: b, allowedHostnames: ["acme.example:443"] }] } } } }`,
  "a patch that does nothing": "sync: { fromHost: { nodes: { patches: [{ path: spec.a }] } } }",
  "two patches of a custom resource": `sync: { toHost: { customResources: { a.b.example: {
  enabled: true, patches: [{ path: c, expression: d }, { path: c, expression: e }] } } } }`,
  "custom resources both ways": `sync:
  fromHost: { customResources: { a.b.example: { enabled: true, scope: Cluster } } }
  toHost: { customResources: { a.b.example: { enabled: true } } }`,
  "custom resources of the whole cluster, by name": `sync: { fromHost: { customResources: {
  a.b.example: { enabled: true, scope: Cluster, mappings: { byName: { a/b: c/d } } } } } }`,
  "custom resources of a group that is answered elsewhere": `experimental: { proxy: {
  customResources: { c.b.example/v1: { enabled: true, targetVirtualCluster: { name: d } } } } }
sync: { toHost: { customResources: { a.b.example: { enabled: true } } } }`,
  "certificates synced twice": `integrations: { certManager: { enabled: true } }
sync: { toHost: { customResources: { certificates.cert-manager.io: { enabled: true } } } }`,
  "issuers of the host synced twice": `integrations: { certManager: { enabled: true } }
sync: { fromHost: { customResources: { clusterissuers.cert-manager.io: {
  enabled: true, scope: Cluster } } } }`,
  "machines synced twice": `integrations: { kubeVirt: { enabled: true } }
sync: { toHost: { customResources: { virtualmachines.kubevirt.io: { enabled: true } } } }`,
  "stores of secrets synced twice": `integrations: { externalSecrets: {
  enabled: true, sync: { toHost: { stores: { enabled: true } } } } }
sync: { toHost: { customResources: { secretstores.external-secrets.io: { enabled: true } } } }`,
  "routes of a mesh synced twice": `integrations: { istio: { enabled: true } }
sync: { toHost: { customResources: { virtualservices.networking.istio.io: { enabled: true } } } }`,
  "a webhook to a service without a namespace": `policies: { centralAdmission: {
  mutatingWebhooks: [{ apiVersion: admissionregistration.k8s.io/v1,
  kind: MutatingWebhookConfiguration, metadata: { name: a },
  webhooks: [{ name: a.b.example, clientConfig: { service: { name: a } } }] }] } }`,
  "a webhook that trusts no certificate": `policies: { centralAdmission: { validatingWebhooks: [{
  apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingWebhookConfiguration,
  metadata: { name: a }, webhooks: [{ name: a.b.example, clientConfig: {
  caBundle: aGVsbG8gd29ybGQ=, url: "https://a.example" } }] }] } }`,
  "a copy of a kubeconfig without a name": "exportKubeConfig: { additionalSecrets: [{}] }",
  "private nodes with DNS in the control plane": `privateNodes: { enabled: true }
controlPlane: { coredns: { embedded: true } }`,
  "private nodes with the host's certificates": `privateNodes: { enabled: true }
integrations: { certManager: { enabled: true } }`,
  "private nodes with host paths": `privateNodes: { enabled: true }
controlPlane: { hostPathMapper: { enabled: true } }`,
  "one provider twice": `privateNodes: { enabled: true, autoNodes: [
  { provider: p, static: [{ name: a, quantity: 1 }] },
  { provider: p, static: [{ name: b, quantity: 1 }] }] }`,
  "two node pools of one name": `privateNodes: { enabled: true, autoNodes: [{ provider: p,
  static: [{ name: a, quantity: 1 }], dynamic: [{ name: a }] }] }`,
  "fewer nodes than none": `privateNodes: { enabled: true, autoNodes: [{ provider: p,
  static: [{ name: a, quantity: -1 }] }] }`,
  "a node requirement that says value and values": `privateNodes: { enabled: true, autoNodes: [{
  provider: p, dynamic: [{ name: a, nodeTypeSelector: [
  { property: region, value: a, values: [b] }] }] }] }`,
  "a node requirement without a value": `privateNodes: { enabled: true, autoNodes: [{
  provider: p, dynamic: [{ name: a, nodeTypeSelector: [{ property: region, operator: Gt }] }] }] }`,
  "a selector with a key that no label has": `sync: { fromHost: { ingressClasses: {
  enabled: true, selector: { matchLabels: { "a b": c } } } } }`,
  "a selector with In and nothing": `sync: { fromHost: { storageClasses: {
  enabled: true, selector: { matchExpressions: [{ key: a, operator: In }] } } } }`,
  "a name in the middle of which anything goes": `controlPlane: { coredns: { embedded: true } }
networking: { resolveDNS: [{ hostname: a.*.example, target: { hostname: "*.b.example" } }] }`,
  "a namespace that resolves to none": `controlPlane: { coredns: { embedded: true } }
networking: { resolveDNS: [{ namespace: a, target: { hostname: b.example } }] }`,
  "a name without a target": `controlPlane: { coredns: { embedded: true } }
networking: { resolveDNS: [{ hostname: a.example }] }`,
  "a service that has no namespace": `controlPlane: { coredns: { embedded: true } }
networking: { resolveDNS: [{ service: a, target: { hostname: b.example } }] }`,
  "namespaces that are one at the host": `sync: { toHost: { namespaces: { enabled: true,
  mappings: { byName: { a: c, b: c } } } } }`,
  "a namespace that is the control plane's": `sync: { toHost: { namespaces: { enabled: true,
  mappings: { byName: { a: vc-acme--a } } } } }`,
  "namespaces that are all of the host's": `sync: { toHost: { namespaces: { enabled: true,
  mappings: { byName: { "*": "*" } } } } }`,
  "a verb that there is not": `experimental: { denyProxyRequests: [{ name: a, rules: [
  { apiGroups: [""], apiVersions: ["*"], operations: [look] }] }] }`,
  "every verb, and another": `experimental: { denyProxyRequests: [{ name: a, rules: [
  { apiGroups: [""], apiVersions: ["*"], operations: ["*", get] }] }] }`,
  "snapshot classes of the host, which are gone":
    "sync: { fromHost: { volumeSnapshotClasses: { enabled: false } } }",
};
