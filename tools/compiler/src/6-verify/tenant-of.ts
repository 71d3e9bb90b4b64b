import type { OutputDocument } from "../handoff/output-document.ts";

/** The tenant whose folder or file a document stands in; empty for those of the jurisdiction. */
export function tenantOf({ path }: OutputDocument): string {
  const [, , room, first = "", second = ""] = path.split("/");
  if (room === "tenants") return first;
  return room === "argo-cd" && first === "tenants" ? second.replace(/\.yaml$/, "") : "";
}
