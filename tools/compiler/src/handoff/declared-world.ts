import type { JurisdictionEntry, TenantEntry } from "./catalog.ts";

/** What a jurisdiction says is inside: the part of it that places are held against. */
export interface DeclaredWorld
  extends Pick<
    JurisdictionEntry,
    "name" | "file" | "members" | "inventory" | "controlPlaneClusters"
  > {
  /** Whose nodes may be chosen by name; what a tenant asks for is nobody's place. */
  readonly tenants: readonly Pick<TenantEntry, "name" | "file">[];
}
