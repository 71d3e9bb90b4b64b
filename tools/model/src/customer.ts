/** Custodian name for keys that the tenant itself holds; no operator of the jurisdiction. */
export const CUSTOMER = "customer";
