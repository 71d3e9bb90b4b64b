import { decodeBase64 } from "./decode-base64.ts";

/** Keys below which vCluster reads where the Platform has snapshots put. */
const FIELD = "snapshots.auto.storage.s3.url";

/**
 * What is dialled for a bucket of `snapshots.auto`, where its query says so in base64: the bucket
 * is then a name within that store. The text itself everywhere else, since nobody else reads it.
 * Source: vCluster 0.36.1, pkg/snapshot/options and its S3 options.
 */
export function snapshotAddress(keys: readonly string[], text: string): string {
  if (keys.at(-1) !== "url" || !keys.join(".").endsWith(FIELD)) return text;
  const query = new URLSearchParams(text.split("?")[1] ?? "");
  const dialled = ["url", "public-url"].flatMap((key) => query.getAll(key)).map(decodeBase64);
  const isKnown = query.has("url") && dialled.every((each) => each !== undefined);
  return isKnown ? dialled.join(" ") : text;
}
