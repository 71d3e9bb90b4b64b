import type {
  ClusterNetwork,
  ControlPlaneClusterSpec,
} from "@bailiwick/model/kinds/control-plane-cluster";
import type { InventoryEntry } from "@bailiwick/model/kinds/inventory";
import type {
  ClusterEntry,
  JurisdictionEntry,
  Place,
  ResolvedDefaults,
  ResolvedRequest,
  TenantEntry,
} from "../../handoff/catalog.ts";
import type { ResolvedControls } from "../../handoff/controls.ts";

/** What the input says about who one tenant cluster connects to. */
export interface DeclaredConnections {
  /** `eu/acme-bank/payments`. */
  readonly subject: string;
  /** Folder of its output: `apps/eu/tenants/acme-bank/payments`. */
  readonly folder: string;
  readonly host: ClusterEntry | undefined;
  readonly network: ClusterNetwork | undefined;
  /** True where Argo CD runs on the same control plane cluster. */
  readonly isDeliveredHere: boolean;
  /** Where the control plane itself sends its audit log; nowhere, where collectors take it up. */
  readonly auditSink: Place | undefined;
  readonly snapshotStore: Place | undefined;
  readonly externalEtcd: Place | undefined;
  /** Where the machines of the tenant cluster's own are. */
  readonly nodes: Place | undefined;
  /** What hands out licences; where the edition is licensed. */
  readonly platform: Place | undefined;
  /** True where the control plane takes its snapshots itself: its state is in no etcd. */
  readonly uploadsItself: boolean;
  /** True where its replicas are the members of an etcd. */
  readonly hasEtcdInside: boolean;
  /** True where its DNS runs in the control plane. */
  readonly hasDnsInside: boolean;
  readonly egress: readonly Place[];
  /** What controls of the API server ask: a key service by its plugin, an identity issuer. */
  readonly controls: readonly Place[];
  /** True where routes made inside attach to a gateway of the namespace that the network names. */
  readonly isReachedByGateway: boolean;
  /** True where the control plane is measured from the namespace that the network names. */
  readonly isMeasured: boolean;
  /** Namespaces of guests, inside the tenant cluster. */
  readonly guests: readonly string[];
}

/** For every tenant cluster, what its request says, or else the defaults of its jurisdiction. */
export function declaredConnections(
  jurisdiction: JurisdictionEntry,
): readonly DeclaredConnections[] {
  return jurisdiction.tenants.flatMap((tenant) =>
    tenant.clusters.map((request) => ({
      subject: `${jurisdiction.name}/${tenant.name}/${request.name}`,
      folder: `apps/${jurisdiction.name}/tenants/${tenant.name}/${request.name}`,
      ...connectionsOf(request, jurisdiction),
      isReachedByGateway: isReachedByGateway(request, tenant, jurisdiction),
      isMeasured: request.metrics?.value.controlPlane === true,
      guests: guestsOf(tenant, request),
    })),
  );
}

/** Guests are the tenant cluster's own: what is `like` it takes none. */
function guestsOf({ spec }: TenantEntry, { name }: ResolvedRequest): readonly string[] {
  const own = spec.clusters.find((each) => each.name === name);
  return (own?.guests ?? []).map((guest) => `guest-${guest.name}`);
}

function connectionsOf(request: ResolvedRequest, jurisdiction: JurisdictionEntry) {
  const { defaults, delivery, inventory } = jurisdiction;
  const isLicensed = (request.edition ?? defaults.edition)?.value === "licensed";
  const host = (request.controlPlaneCluster ?? defaults.controlPlaneCluster)?.value;
  return {
    host,
    network: host?.spec.network,
    isDeliveredHere: host?.name === delivery.cluster.name,
    auditSink: isOnStdout(request, defaults)
      ? undefined
      : (request.auditSink ?? defaults.auditSink)?.value,
    snapshotStore: (request.snapshotStore ?? defaults.snapshotStore)?.value,
    externalEtcd: request.backingStore?.value.endpoint?.value,
    nodes: request.privateNodes?.value.network.value,
    platform: isLicensed
      ? [...inventory.values()].find(({ entry }) => entry.kind === "platform")
      : undefined,
    uploadsItself: ["sqlite", "embedded-etcd"].includes(storeKind(request, defaults) ?? ""),
    hasEtcdInside: storeKind(request, defaults) === "embedded-etcd",
    hasDnsInside: request.fips?.value === true,
    egress: request.egress.map(({ value }) => value),
    controls: askedByControls({ ...defaults, ...request }),
  };
}

function isOnStdout(request: ResolvedRequest, defaults: ResolvedDefaults): boolean {
  return (request.auditOutput ?? defaults.auditOutput)?.value === "stdout";
}

function askedByControls({ encryption, identity }: ResolvedControls): readonly Place[] {
  return [
    ...(encryption?.value.plugin ? [encryption.value.kms] : []),
    ...(identity ? [identity.value.issuer] : []),
  ];
}

function isReachedByGateway(
  { name, controlPlaneCluster }: ResolvedRequest,
  { spec }: TenantEntry,
  { defaults }: JurisdictionEntry,
): boolean {
  const host = (controlPlaneCluster ?? defaults.controlPlaneCluster)?.value.spec;
  const asked = spec.clusters.find((each) => each.name === name)?.gateways ?? [];
  const namespaces = (host?.gateways ?? [])
    .filter((offered) => asked.some(({ gateway }) => gateway === offered.name))
    .map(({ namespace }) => namespace);
  return host?.network?.gateway !== undefined && namespaces.includes(host.network.gateway);
}

/** What the request says, or else its template by the criticality. */
function storeKind(request: ResolvedRequest, defaults: ResolvedDefaults): string | undefined {
  const template = (request.template ?? defaults.template)?.value.spec.defaults.backingStore;
  const { backingStore, criticality } = request;
  return backingStore?.value.kind ?? (criticality && template?.[criticality.value].kind);
}

const KUBERNETES_API_PORT = 6443;

/** Port on which pods reach the API server of their control plane cluster. */
export function declaredApiPort(spec: ControlPlaneClusterSpec | undefined): number {
  return spec?.network?.apiServerPort ?? spec?.apiServer.port ?? KUBERNETES_API_PORT;
}

/** TCP port of a declared place: what it says, 2379 for a backing store, else 443. */
export function declaredPort({ kind, port }: InventoryEntry): number {
  return port ?? (kind === "backing-store" ? 2379 : 443);
}
