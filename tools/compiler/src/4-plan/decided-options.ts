/** Who decides an option of the chart, and what a tenant says instead of naming it. */
export interface DecidedOption {
  /** Keys of the values file, joined by dots; everything below them is decided as well. */
  readonly path: string;
  /** As the end of "it is decided by …". */
  readonly by: string;
  readonly instead: string;
}

/** The decided option that one at `keys` would write over, or lie under. */
export function decidedOption(keys: readonly string[]): DecidedOption | undefined {
  return DECIDED.find(({ path }) => {
    const own = path.split(".");
    return own.every((key, index) => index >= keys.length || key === keys[index]);
  });
}

const closed = (...paths: readonly string[]): readonly DecidedOption[] =>
  paths.map((path) => ({
    path,
    by: "this product for everybody: its default leads out, or around the placement",
    instead: "leave it out",
  }));

const by = (field: string, ...paths: readonly string[]): readonly DecidedOption[] =>
  paths.map((path) => ({
    path,
    by: `${field}:`,
    instead: `say it with ${field}:, or leave it out`,
  }));

const from = (whom: string, ...paths: readonly string[]): readonly DecidedOption[] =>
  paths.map((path) => ({ path, by: whom, instead: "leave it out" }));

/** Every path that is emitted; a test holds the emitted values against this list. */
const DECIDED: readonly DecidedOption[] = [
  ...from("the inventory's one registry", "controlPlane.advanced.defaultImageRegistry"),
  ...by("backingStore", "controlPlane.backingStore"),
  ...from(
    "the placement: jurisdiction, tenant and isolation",
    "controlPlane.coredns.deployment.nodeSelector",
    "controlPlane.statefulSet.scheduling",
    "sync.fromHost.nodes",
    "sync.toHost.pods.enforceTolerations",
  ),
  ...from(
    "the audit log and what else the API server is told: audit:, encryption:, identity:",
    "controlPlane.distro.k8s.apiServer.extraArgs",
    "controlPlane.statefulSet.sidecarContainers",
  ),
  ...by(
    "highAvailability",
    "controlPlane.advanced.podDisruptionBudget",
    "controlPlane.statefulSet.highAvailability",
  ),
  ...by("kubernetes", "controlPlane.distro.k8s.image", "controlPlane.distro.k8s.version"),
  ...by(
    "highAvailability",
    "controlPlane.advanced.podDisruptionBudget",
    "controlPlane.statefulSet.highAvailability",
  ),
  ...by("edition", "controlPlane.statefulSet.image"),
  ...by("fips", "controlPlane.coredns.embedded"),
  ...by("storageClass", "controlPlane.statefulSet.persistence"),
  ...by("isolation", "privateNodes", "controlPlane.standalone", "controlPlane.endpoint"),
  ...by("privateNodes", "deploy.kubeProxy", "networking.podCIDR", "networking.serviceCIDR"),
  ...from(
    "the registration with the jurisdiction's own Argo CD",
    "controlPlane.proxy.extraSANs",
    "exportKubeConfig",
  ),
  ...from(
    "the template",
    "policies.limitRange",
    "policies.podSecurityStandard",
    "policies.resourceQuota",
    "sync.toHost.pods.rewriteHosts",
  ),
  ...by("exposure", "controlPlane.tlsRoute"),
  ...by("gateways", "sync.fromHost.gateways", "sync.toHost.gatewayApi"),
  ...by("sandbox", "controlPlane.statefulSet.runtimeClassName"),
  ...by("runtimeClass", "sync.toHost.pods.runtimeClassName"),
  ...by(
    "classes",
    "sync.fromHost.gatewayClasses",
    "sync.fromHost.ingressClasses",
    "sync.fromHost.priorityClasses",
    "sync.fromHost.runtimeClasses",
    "sync.fromHost.storageClasses",
  ),
  ...by("exposure", "controlPlane.tlsRoute"),
  ...by("gateways", "sync.fromHost.gateways", "sync.toHost.gatewayApi"),
  ...by("workloadIdentity", "sync.toHost.serviceAccounts"),
  ...by("metrics", "controlPlane.serviceMonitor", "integrations.metricsServer"),
  ...by("integrations", "integrations.certManager", "integrations.externalSecrets"),
  ...by("sleep", "sleep"),
  // How many are kept has no field: the Platform deletes the others.
  ...by(
    "snapshots",
    "snapshots.auto.schedule",
    "snapshots.auto.storage",
    "snapshots.auto.timezone",
  ),
  ...by("deletionProtection", "controlPlane.advanced.globalMetadata", "deletion.prevent"),
  ...from(
    "the registry's entry in the inventory",
    "controlPlane.advanced.serviceAccount.imagePullSecrets",
    "controlPlane.advanced.workloadServiceAccount.imagePullSecrets",
  ),
  ...closed(
    "controlPlane.distro.k8s.securityContext",
    "controlPlane.ingress.host",
    "controlPlane.service.spec.type",
    "controlPlane.statefulSet.enableServiceLinks",
    "controlPlane.statefulSet.security",
    "deploy.cni.flannel",
    "deploy.localPathProvisioner",
    "logging.encoding",
    "networking.advanced.fallbackHostCluster",
    "networking.advanced.proxyKubelets",
    "policies.networkPolicy",
    "sync.toHost.ingresses",
    "sync.toHost.networkPolicies",
    "sync.toHost.persistentVolumes",
    "sync.toHost.pods.useSecretsForSATokens",
    "sync.toHost.priorityClasses",
    "telemetry",
  ),
];
