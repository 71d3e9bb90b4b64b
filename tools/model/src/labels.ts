/** The one prefix of every label, taint and API group that this project owns. */
export const LABEL_PREFIX = "bailiwick.dev";

/** API version of input files and of the objects in the cluster. */
export const API_VERSION = `${LABEL_PREFIX}/v1`;

/** On nodes, namespaces and classes: the jurisdiction they stand in. */
export const JURISDICTION_LABEL = `${LABEL_PREFIX}/jurisdiction`;

/** On namespaces and dedicated nodes: the tenant they serve. */
export const TENANT_LABEL = `${LABEL_PREFIX}/tenant`;

/** On classes that tenants may be offered: the name of the class, since selectors know no names. */
export const CLASS_LABEL = `${LABEL_PREFIX}/class`;

/** On namespaces inside a tenant cluster: the guest that they are for. */
export const GUEST_LABEL = `${LABEL_PREFIX}/guest`;

/** On issuers and stores of the host that tenants may use: the inventory entry they lead to. */
export const PLACE_LABEL = `${LABEL_PREFIX}/place`;

/** On nodes: the pool they belong to; asked of those that a store is bound to. */
export const NODE_POOL_LABEL = `${LABEL_PREFIX}/node-pool`;

/** On nodes: the control plane cluster they belong to. */
export const CONTROL_PLANE_CLUSTER_LABEL = `${LABEL_PREFIX}/control-plane-cluster`;
