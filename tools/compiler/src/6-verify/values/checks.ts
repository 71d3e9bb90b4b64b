import { backingStoreSingle } from "./backing-store-single.ts";
import { classSelectorsReadable } from "./class-selectors-readable.ts";
import { classesOneWay } from "./classes-one-way.ts";
import { customResourcesScoped } from "./custom-resources-scoped.ts";
import { customResourcesSyncedOnce } from "./custom-resources-synced-once.ts";
import { deniedRequestsReadable } from "./denied-requests-readable.ts";
import { disruptionBudgetSingle } from "./disruption-budget-single.ts";
import { embeddedDatabaseAlone } from "./embedded-database-alone.ts";
import { exportedKubeconfig } from "./exported-kubeconfig.ts";
import { externalStoreAddressed } from "./external-store-addressed.ts";
import { gatewayRoutes } from "./gateway-routes.ts";
import { gatewaysMapped } from "./gateways-mapped.ts";
import { hostObjectsMapped } from "./host-objects-mapped.ts";
import { namespacesMapped } from "./namespaces-mapped.ts";
import { nodePoolsNamed } from "./node-pools-named.ts";
import { patchesAlone } from "./patches-alone.ts";
import { podSecurityLevel } from "./pod-security-level.ts";
import { privateNodesAlone } from "./private-nodes-alone.ts";
import { releaseNameFits } from "./release-name-fits.ts";
import { removedOptions } from "./removed-options.ts";
import { resolvedNames } from "./resolved-names.ts";
import { schedulerSeesNodes } from "./scheduler-sees-nodes.ts";
import { tolerationReadable } from "./toleration-readable.ts";
import type { ValuesCheck } from "./values-check.ts";
import { webhooksReachable } from "./webhooks-reachable.ts";

/** Demands on values, in the order in which vCluster asks; those of the chart itself last. */
export const VALUES_CHECKS: Readonly<Record<string, ValuesCheck>> = Object.freeze({
  podSecurityLevel, // before anything starts
  tolerationReadable, // what workloads are given
  embeddedDatabaseAlone, // state in one place
  customResourcesSyncedOnce, // by one part of vCluster
  customResourcesScoped, // out of namespaces
  gatewaysMapped, // by names
  gatewayRoutes, // and who may use them
  patchesAlone, // one thing each
  schedulerSeesNodes, // those that were chosen
  classesOneWay, // not back to where they came from
  webhooksReachable, // or a tenant cluster admits nothing
  deniedRequestsReadable, // or they are let pass
  resolvedNames, // one answer each
  hostObjectsMapped, // by names
  namespacesMapped, // to namespaces of their own
  disruptionBudgetSingle, // how many stay, or may go
  exportedKubeconfig, // for a URL
  privateNodesAlone, // without anything of the host
  nodePoolsNamed, // and with names of their own
  classSelectorsReadable, // or all classes are offered
  externalStoreAddressed, // asked for by nobody before the start
  backingStoreSingle, // the chart's templates
  removedOptions, // the chart's templates
  releaseNameFits, // names that the chart cuts
});
