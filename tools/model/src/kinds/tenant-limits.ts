/** How much a tenant cluster may take, and how close its pods may come to the node. */
export interface LimitRequests {
  podSecurity?: PodSecurityChoice;
  /** Amounts that differ from the template's; no key of the quota is ever left open. */
  quota?: QuotaChoice;
  limits?: ContainerLimits;
}

/**
 * Pod Security of the tenant cluster and of its host namespace. `privileged` is no choice: such a
 * pod is on the node, beside every other tenant.
 * @example { level: baseline, reason: the vendor's database starts as root }
 */
export interface PodSecurityChoice {
  level: "baseline" | "restricted";
  /**
   * Why less than the template's level has to do; it stands in the evidence.
   * @minLength 10
   */
  reason?: string;
}

/**
 * Amounts of a quota by the names that templates have for them. None is above the template's own,
 * unless `quotaCeiling` in the defaults of the jurisdiction allows more.
 * @example { pods: 200, requestsStorage: 500Gi }
 */
export interface QuotaChoice {
  requestsCpu?: Quantity;
  requestsMemory?: Quantity;
  requestsStorage?: Quantity;
  requestsEphemeralStorage?: Quantity;
  limitsCpu?: Quantity;
  limitsMemory?: Quantity;
  limitsEphemeralStorage?: Quantity;
  /**
   * @minimum 1
   * @TJS-type integer
   */
  pods?: number;
  /**
   * @minimum 1
   * @TJS-type integer
   */
  services?: number;
  /**
   * @minimum 0
   * @TJS-type integer
   */
  persistentVolumeClaims?: number;
  /**
   * @minimum 1
   * @TJS-type integer
   */
  secrets?: number;
  /**
   * @minimum 1
   * @TJS-type integer
   */
  configMaps?: number;
}

/**
 * Amounts of one container. What is left out keeps the chart's own number, which is then written
 * down too: cpu 1 and 100m, memory 512Mi and 128Mi, ephemeral storage 8Gi and 3Gi; no `max`.
 * @example { default: { memory: 1Gi }, max: { cpu: "8", memory: 64Gi } }
 */
export interface ContainerLimits {
  /** Limit of a container that says none. */
  default?: ContainerAmounts;
  /** Request of a container that says none. */
  defaultRequest?: ContainerAmounts;
  /** What no container goes above. */
  max?: ContainerAmounts;
}

/** Amounts by what they are of. */
export interface ContainerAmounts {
  cpu?: Quantity;
  memory?: Quantity;
  ephemeralStorage?: Quantity;
}

/**
 * An amount as Kubernetes writes it, above nought, in quotes where it is a bare number: `"4"`,
 * `500m`, `16Gi`.
 * @pattern ^[1-9][0-9]*(\.[0-9]+)?(m|k|M|G|T|Ki|Mi|Gi|Ti)?$
 */
export type Quantity = string;
