import { createHash, generateKeyPairSync, sign } from "node:crypto";
import type { JsonValue } from "@bailiwick/model/json-value";

/**
 * The first `root.json` of a repository of trust, in base64: one new key for every role, valid for
 * a long time. Source: The Update Framework, specification 1.0, section 4.
 */
export function trustRoot(): string {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  // The last 32 bytes of the encoded key are the key itself (RFC 8410).
  const raw = publicKey.export({ type: "spki", format: "der" }).subarray(-32).toString("hex");
  const key = { keytype: "ed25519", keyval: { public: raw }, scheme: "ed25519" };
  const keyid = createHash("sha256").update(canonical(key)).digest("hex");
  const role = { keyids: [keyid], threshold: 1 };
  const signed = {
    _type: "root",
    consistent_snapshot: true,
    expires: "2099-01-01T00:00:00Z",
    keys: { [keyid]: key },
    roles: { root: role, snapshot: role, targets: role, timestamp: role },
    spec_version: "1.0.0",
    version: 1,
  };
  const sig = sign(null, Buffer.from(canonical(signed)), privateKey).toString("hex");
  return Buffer.from(JSON.stringify({ signatures: [{ keyid, sig }], signed })).toString("base64");
}

/** Canonical JSON: keys in order, no spaces. */
function canonical(value: JsonValue): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, each]) => `"${key}":${canonical(each as JsonValue)}`).join(",")}}`;
}
