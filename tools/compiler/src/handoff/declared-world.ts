import type { JurisdictionEntry } from "./catalog.ts";

/** What a jurisdiction says is inside: the part of it that places are held against. */
export type DeclaredWorld = Pick<
  JurisdictionEntry,
  "name" | "file" | "members" | "inventory" | "controlPlaneClusters"
>;
