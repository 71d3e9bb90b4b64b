import type { Rule } from "./rule.ts";
import { addressOutsideInventory } from "./rules/address-outside-inventory.ts";
import { apiServerWeakened } from "./rules/api-server-weakened.ts";
import { appProjectOpen } from "./rules/app-project-open.ts";
import { applicationDestinationOutside } from "./rules/application-destination-outside.ts";
import { applicationNotLiteral } from "./rules/application-not-literal.ts";
import { applicationSourceOutside } from "./rules/application-source-outside.ts";
import { auditLevelDiffers } from "./rules/audit-level-differs.ts";
import { auditLogUncollected } from "./rules/audit-log-uncollected.ts";
import { auditSinkMissing } from "./rules/audit-sink-missing.ts";
import { autoNodesOutsideJurisdiction } from "./rules/auto-nodes-outside-jurisdiction.ts";
import { capacityExceeded } from "./rules/capacity-exceeded.ts";
import { chartDefaultOpen } from "./rules/chart-default-open.ts";
import { chartOptionOpen } from "./rules/chart-option-open.ts";
import { ciliumPolicyOpen } from "./rules/cilium-policy-open.ts";
import { classGateOpen } from "./rules/class-gate-open.ts";
import { clusterNetworkUnknown } from "./rules/cluster-network-unknown.ts";
import { collectorNetworkOpen } from "./rules/collector-network-open.ts";
import { collectorSinkUndeclared } from "./rules/collector-sink-undeclared.ts";
import { commitUnsigned } from "./rules/commit-unsigned.ts";
import { controlPlanePrivileged } from "./rules/control-plane-privileged.ts";
import { deviceClassUndeclared } from "./rules/device-class-undeclared.ts";
import { deviceQuotaOpen } from "./rules/device-quota-open.ts";
import { doorOpen } from "./rules/door-open.ts";
import { endpointWithoutAddress } from "./rules/endpoint-without-address.ts";
import { gatewayUndeclared } from "./rules/gateway-undeclared.ts";
import { guestUnbounded } from "./rules/guest-unbounded.ts";
import { identityUndeclared } from "./rules/identity-undeclared.ts";
import { imageNotFips } from "./rules/image-not-fips.ts";
import { imageOutsideInventory } from "./rules/image-outside-inventory.ts";
import { ingressClassUndeclared } from "./rules/ingress-class-undeclared.ts";
import { joinedNodeOpen } from "./rules/joined-node-open.ts";
import { limitsDiffer } from "./rules/limits-differ.ts";
import { namespaceUnbound } from "./rules/namespace-unbound.ts";
import { neighbourNamed } from "./rules/neighbour-named.ts";
import { networkLeftOpen } from "./rules/network-left-open.ts";
import { nodeSelectorUndeclared } from "./rules/node-selector-undeclared.ts";
import { objectWrittenTwice } from "./rules/object-written-twice.ts";
import { operatorUndeclared } from "./rules/operator-undeclared.ts";
import { paidOptionWithoutLicence } from "./rules/paid-option-without-licence.ts";
import { pathWrittenTwice } from "./rules/path-written-twice.ts";
import { placeOutsideInventory } from "./rules/place-outside-inventory.ts";
import { podWithoutHardPlacement } from "./rules/pod-without-hard-placement.ts";
import { policyLevelMissing } from "./rules/policy-level-missing.ts";
import { policyLost } from "./rules/policy-lost.ts";
import { priorityClassUndeclared } from "./rules/priority-class-undeclared.ts";
import { projectAfterApplication } from "./rules/project-after-application.ts";
import { pullSecretMissing } from "./rules/pull-secret-missing.ts";
import { rbacWildcard } from "./rules/rbac-wildcard.ts";
import { resilienceTestDiffers } from "./rules/resilience-test-differs.ts";
import { resolverOutsideInventory } from "./rules/resolver-outside-inventory.ts";
import { routeWithoutHost } from "./rules/route-without-host.ts";
import { runtimeClassUndeclared } from "./rules/runtime-class-undeclared.ts";
import { secretLiteral } from "./rules/secret-literal.ts";
import { serviceExposed } from "./rules/service-exposed.ts";
import { serviceOpen } from "./rules/service-open.ts";
import { sleepUndeclared } from "./rules/sleep-undeclared.ts";
import { snapshotNotTaken } from "./rules/snapshot-not-taken.ts";
import { stateOutsideJurisdiction } from "./rules/state-outside-jurisdiction.ts";
import { stateUnprotected } from "./rules/state-unprotected.ts";
import { storageClassUndeclared } from "./rules/storage-class-undeclared.ts";
import { storeUnencrypted } from "./rules/store-unencrypted.ts";
import { tenantClusterObjectMissing } from "./rules/tenant-cluster-object-missing.ts";
import { tenantClusterUnregistered } from "./rules/tenant-cluster-unregistered.ts";
import { tenantObjectOutsideNamespace } from "./rules/tenant-object-outside-namespace.ts";
import { tolerationTooWide } from "./rules/toleration-too-wide.ts";
import { trafficUndeclared } from "./rules/traffic-undeclared.ts";
import { valuesRefusedAtStart } from "./rules/values-refused-at-start.ts";

/** Every rule, in the order that leads to the clearest output: the five constraints first. */
export const RULES: readonly Rule[] = Object.freeze([
  podWithoutHardPlacement, // constraint 1: hard placement, at the tenant control plane
  stateOutsideJurisdiction, // constraint 2: the tenant cluster's own state inside
  storeUnencrypted, // constraint 2: and encrypted, where that is chosen
  auditSinkMissing, // constraint 3: the audit destination inside
  auditLogUncollected, // constraint 3: what goes to stdout is carried to a sink inside
  auditLevelDiffers, // constraint 3: it logs what was chosen, and no secret
  sleepUndeclared, // what sleeps takes no copies, and answers nobody
  snapshotNotTaken, // declared copies of that state are taken, to the declared store
  policyLevelMissing, // constraint 4: policies at the host and inside the tenant cluster
  policyLost, // constraint 4: each of them, by name
  tenantClusterUnregistered, // constraint 4: what Argo CD does not know gets no policies
  tenantClusterObjectMissing, // constraint 5: a defined object within the cluster
  guestUnbounded,
  imageOutsideInventory, // closed world: images
  placeOutsideInventory, // closed world: hosts and URLs
  addressOutsideInventory, // closed world: addresses and ranges
  resolverOutsideInventory, // closed world: who is asked for names
  storageClassUndeclared, // closed world: storage classes of volume claims
  runtimeClassUndeclared, // closed world: runtime classes
  ingressClassUndeclared, // closed world: ingress classes
  gatewayUndeclared, // closed world: gateways and their classes
  routeWithoutHost, // what answers from outside answers for its own names
  doorOpen, // doors to and into tenant clusters: declared gateways, hosts of one each
  serviceOpen, // operators of the host: declared issuers and stores, pods and no nodes
  pullSecretMissing, // registries that ask who pulls
  stateUnprotected, // what is protected against deletion
  serviceExposed, // nothing listens beside the declared gateways
  priorityClassUndeclared, // closed world: priority classes
  deviceClassUndeclared, // closed world: devices, asked for by claims
  nodeSelectorUndeclared, // closed world: the labels that choose nodes
  tolerationTooWide, // a tenant's nodes are kept for it
  identityUndeclared, // closed world: who says who people are
  collectorNetworkOpen, // whom collectors can reach
  collectorSinkUndeclared, // closed world: where collectors send
  operatorUndeclared, // closed world: who runs a place, and what is known about them
  chartDefaultOpen, // every default of the chart that could leave is closed
  classGateOpen, // classes of the host: those that are declared, by their labels
  deviceQuotaOpen, // devices: what was declared, and none of any other class
  chartOptionOpen, // no option of the chart opens what its default keeps shut
  valuesRefusedAtStart, // what the chart renders, a control plane starts with
  joinedNodeOpen, // machines that join pull and run only what is declared
  autoNodesOutsideJurisdiction, // closed world: regions in which machines are made
  imageNotFips, // builds for FIPS 140, where they were chosen
  paidOptionWithoutLicence, // what only a licensed image does is not counted on without one
  apiServerWeakened, // one argument turns much off
  limitsDiffer, // what was granted, and no more
  controlPlanePrivileged, // control planes run without root
  applicationNotLiteral, // who is admitted to Argo CD stands in Git
  applicationSourceOutside, // Argo CD reads what was compiled, and nothing beside it
  applicationDestinationOutside, // Argo CD applies each folder to its own cluster
  appProjectOpen, // what holds an application back is closed
  commitUnsigned, // and what it applies was signed, where signers are declared
  projectAfterApplication, // and it is there before what it holds back
  tenantObjectOutsideNamespace, // a tenant's objects lie in its own namespace
  namespaceUnbound, // the host's policies choose namespaces by their labels
  rbacWildcard, // rights are named one by one
  networkLeftOpen, // host namespaces are closed in both directions
  trafficUndeclared, // and opened for declared connections only
  ciliumPolicyOpen, // by name too, and nodes and metadata services are denied
  clusterNetworkUnknown, // what stays closed because nobody said an address
  endpointWithoutAddress, // the same for each declared place
  neighbourNamed, // nothing of one jurisdiction names another
  secretLiteral, // secrets appear only as references
  capacityExceeded, // what is promised to tenants is there
  resilienceTestDiffers, // what is tested is what runs
  objectWrittenTwice, // a lost object is reported, never silent
  pathWrittenTwice, // a lost file is reported, never silent
]);
