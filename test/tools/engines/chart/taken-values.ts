/** Values that the chart renders and vCluster starts with, each close to what it would not. */
export const TAKEN: Readonly<Record<string, string>> = {
  "nothing said": "{}",
  "each level of Pod Security": "policies: { podSecurityStandard: baseline }",
  "three replicas on a deployed etcd": `controlPlane:
  backingStore: { etcd: { deploy: { enabled: true } } }
  statefulSet: { highAvailability: { replicas: 3 } }`,
  "one replica on an embedded database": `controlPlane:
  backingStore: { database: { embedded: { enabled: true } } }
  statefulSet: { highAvailability: { replicas: 1 } }`,
  "tolerations in all forms": `sync: { toHost: { pods: { enforceTolerations: [
  "*", key, key=value, "key:NoSchedule", "key=value:NoExecute", "a.example/b=c:NoSchedule"] } } }`,
  "a scheduler inside, with chosen nodes": `controlPlane: {
  distro: { k8s: { scheduler: { enabled: true } } } }
sync: { fromHost: { nodes: { enabled: true, selector: { labels: { a: b } } } } }`,
  "storage classes of the host": 'sync: { fromHost: { storageClasses: { enabled: "true" } } }',
  "storage classes to the host": `sync:
  fromHost: { storageClasses: { enabled: auto } }
  toHost: { storageClasses: { enabled: true } }`,
  "mappings in all forms": `sync: { fromHost: { configMaps: { enabled: true, mappings: { byName: {
  "": inside, a/b: c/d, "e/*": "f/*", /g: h/g } } } } }`,
  "mappings that nobody asked for": `sync: { fromHost: { secrets: {
  enabled: false, mappings: { byName: { nonsense: nonsense } } } } }`,
  "two gateways": `sync: { fromHost: { gateways: { enabled: true, mappings: { byName: {
  a/b: c/b, "d/*": "e/*" } } } } }`,
  "a gateway for chosen namespaces": `sync: { fromHost: { gateways: {
  enabled: true, mappings: { byName: { a/b: c/b } }, allowedRoutes: { overrides: [{
  hostNamespace: a, name: b, allowedHostnames: ["*.acme.example", acme.example],
  virtualNamespacePolicy: { from: Selector, selector: { matchLabels: { a: b } } } }] } } } }`,
  "a patch for each of two paths": `sync: { toHost: { pods: { patches: [
  { path: spec.a, expression: v }, { path: spec.b, reverseExpression: w }] } } }`,
  "custom resources to the host": `sync: { toHost: { customResources: {
  widgets.shop.example: { enabled: true, scope: Namespaced } } } }`,
  "custom resources from the host, whole and by name": `sync: { fromHost: { customResources: {
  colours.shop.example: { enabled: true, scope: Cluster },
  sizes.shop.example: {
  enabled: true, scope: Namespaced, mappings: { byName: { a/b: c/d } } } } } }`,
  "what an integration syncs, synced by nothing else": `integrations: {
  certManager: { enabled: true, sync: { toHost: { issuers: { enabled: false } } } } }
sync: { toHost: { customResources: { issuers.cert-manager.io: { enabled: true } } } }`,
  "a webhook that goes to a service": `policies: { centralAdmission: { validatingWebhooks: [{
  apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingWebhookConfiguration,
  metadata: { name: a }, webhooks: [{ name: a.b.example,
  clientConfig: { service: { name: a, namespace: b } } }] }] } }`,
  "a kubeconfig for a URL, and two copies": `exportKubeConfig: {
  server: "https://acme.example:443", additionalSecrets: [{ name: a }, { namespace: b }] }`,
  "private nodes at an endpoint": `privateNodes: { enabled: true }
controlPlane: { endpoint: "acme.example:443" }`,
  "private nodes at an address": `privateNodes: { enabled: true }
controlPlane: { endpoint: "[2001:db8::1]:443" }`,
  "nodes made in one region": `privateNodes: { enabled: true, autoNodes: [{ provider: p, dynamic: [{
  name: a, nodeTypeSelector: [{ property: region, operator: In, values: [eu] }] }] }] }`,
  "node pools of no private nodes": `privateNodes: { enabled: false, autoNodes: [{ provider: p,
  static: [{ name: a, quantity: -1 }] }] }`,
  "a disruption budget": `controlPlane: { advanced: { podDisruptionBudget: {
  enabled: true, maxUnavailable: 1 } } }`,
  "a disruption budget that is off": `controlPlane: { advanced: { podDisruptionBudget: {
  enabled: false, minAvailable: 1, maxUnavailable: 1 } } }`,
  "an external etcd": `controlPlane: { backingStore: { etcd: { external: {
  enabled: true, endpoint: "etcd.acme.example:2379" } } } }`,
  "an external database by identity": `controlPlane: { backingStore: { database: { external: {
  enabled: true, dataSource: "postgres://acme@db.acme.example:5432/acme" } } } }`,
  "selectors of classes": `sync: { fromHost: { runtimeClasses: { enabled: true, selector: {
  matchLabels: { a.example/b: c }, matchExpressions: [
  { key: a, operator: In, values: [b] }, { key: c, operator: Exists }] } } } }`,
  "names that resolve otherwise": `controlPlane: { coredns: { embedded: true } }
networking: { resolveDNS: [
  { hostname: "*.a.example", target: { hostname: "*.b.example" } },
  { service: a/b, target: { hostService: c/d } },
  { namespace: a, target: { hostNamespace: b } },
  { hostname: c.example, target: { vClusterService: a/b/c/d } }] }`,
  "namespaces by name and by beginning": `sync: { toHost: { namespaces: { enabled: true,
  mappings: { byName: { a: b, "c-*": "d-*" } } } } }`,
  "denied requests": `experimental: { denyProxyRequests: [{ name: a, namespaces: [b], rules: [
  { apiGroups: ["*"], apiVersions: [v1], operations: [create, delete], scope: Namespaced }] }] }`,
};
