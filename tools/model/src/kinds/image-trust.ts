import type { Name } from "./document.ts";

/**
 * Whose signatures images need before they run. Kyverno judges it on every control plane cluster;
 * the API server has no way to ask a registry, so that this policy has no second form. Statements
 * lie beside their image as Sigstore bundles (cosign 3); older forms of attestations Kyverno v1.19
 * takes with a log only.
 * @example { signers: [{ name: release, key: … }], attestations: [slsa-provenance, cyclonedx] }
 */
export interface ImageTrust {
  /**
   * A signature by one of them is enough.
   * @minItems 1
   */
  signers: ImageSigner[];
  /**
   * What each image carries beside its signature, signed by one of the signers too.
   * @minItems 1
   */
  attestations?: ImageAttestation[];
  sigstore?: SigstoreServices;
}

/** Where an image came from, and what is in it; the two bills of materials are two formats. */
export type ImageAttestation = "cyclonedx" | "slsa-provenance" | "spdx";

/** A key, or an identity that gets its keys for minutes; one of the two. */
export interface ImageSigner {
  name: Name;
  key?: PublicKey;
  keyless?: KeylessIdentity;
}

/** Who signs without a key of its own. Needs `sigstore`. */
export interface KeylessIdentity {
  /** Inventory entry of kind `identity-issuer`: who says that the signer is who it says. */
  issuer: Name;
  /**
   * Exactly as the issuer writes it: the URL of a workflow at a branch, or a mailbox.
   * @minLength 1
   */
  subject: string;
}

/**
 * The jurisdiction's own log of signatures and its own root of trust. Without them nothing is
 * asked but the registry, and with them nothing else: no public log takes their place.
 */
export interface SigstoreServices {
  /** Inventory entry of kind `service`: the transparency log (Rekor). */
  log: Name;
  logKey: PublicKey;
  /** Key of the log of certificates. */
  certificateLogKey: PublicKey;
  /** Inventory entry of kind `service`: the repository of the root of trust (TUF). */
  root: Name;
  /**
   * The first `root.json` of that repository, in base64.
   * @pattern ^[A-Za-z0-9+/]{40,}={0,2}$
   */
  rootFile: string;
}

/**
 * Public key in PEM, as `cosign public-key` prints it, in a block scalar.
 * @pattern ^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/]+={0,2}\n)+-----END PUBLIC KEY-----\n?$
 */
export type PublicKey = string;
