import type { TextFile } from "@bailiwick/model/text-file";

/** What lets pixelgarten have nodes of its own in the tenant cluster that it has. */
export const GALLERY_WAIVER: TextFile = {
  path: "jurisdictions/eu/waivers/gallery-nodes.yaml",
  text: `apiVersion: bailiwick.dev/v1
kind: Waiver
metadata: { name: gallery-nodes }
spec:
  code: isolation-changed
  object: { path: jurisdictions/eu/tenants/pixelgarten.yaml, pointer: /spec/clusters/0/isolation }
  reason: the gallery is made anew anyway
  approver: eu-platform
  until: "2026-12-31"
`,
};
