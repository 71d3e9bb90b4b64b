import { type KeyObject, sign } from "node:crypto";
import type { LocalRegistry } from "./local-registry.ts";

const BUNDLE = "application/vnd.dev.sigstore.bundle.v0.3+json";
const STATEMENT = "application/vnd.in-toto+json";

/** An image in a registry, and the key that speaks about it. */
interface SignedImage {
  readonly registry: LocalRegistry;
  readonly repository: string;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
  readonly key: KeyObject;
}

/**
 * Lays a signed statement of a predicate type beside an image, as cosign 3 does with a key and no
 * log. Source: Sigstore, protobuf-specs, sigstore_bundle.proto; DSSE, protocol.md.
 */
export function signImage(
  { registry, repository, digest, key }: SignedImage,
  predicateType: string,
  subject = digest,
): void {
  const statement = JSON.stringify({
    _type: "https://in-toto.io/Statement/v1",
    predicateType,
    subject: [{ name: repository, digest: { sha256: subject.slice("sha256:".length) } }],
    predicate: {},
  });
  const signed = `DSSEv1 ${STATEMENT.length} ${STATEMENT} ${statement.length} ${statement}`;
  const sig = sign("sha256", Buffer.from(signed), key).toString("base64");
  const payload = Buffer.from(statement).toString("base64");
  const content = JSON.stringify({
    mediaType: BUNDLE,
    verificationMaterial: { publicKey: { hint: "" } },
    dsseEnvelope: { payloadType: STATEMENT, payload, signatures: [{ sig }] },
  });
  registry.push(repository, { mediaType: BUNDLE, content, subject: digest });
}
