import type { Name } from "./document.ts";

/**
 * Encryption of what the API server writes to its store, by a key that stays in a key service. No
 * key is ever written here: the configuration names the service, or comes as a Secret.
 * @example { kms: kms, plugin: { image: "security/kms-plugin@sha256:…", args: ["--key=tenants"] } }
 */
export interface EncryptionChoice {
  /** Inventory entry of kind `key-management` that holds the key. */
  kms: Name;
  /**
   * KMS v2 plugin beside the API server. Left out, the Secret `encryption` of the host namespace
   * has the whole configuration under `config.yaml`, and whoever holds the key puts it there.
   */
  plugin?: KmsPlugin;
}

/**
 * A container that answers on `/run/bailiwick/kms/kms.sock`. Its credentials are files of the
 * Secret `kms-plugin` of the host namespace, below `/etc/bailiwick/kms-plugin`.
 */
export interface KmsPlugin {
  image: ImageByDigest;
  /** Arguments; hosts among them have to be places of the inventory. */
  args?: string[];
}

/**
 * Image below the jurisdiction's registry, by its digest: `security/kms-plugin@sha256:…`.
 * @pattern ^[a-z0-9]+([._/-][a-z0-9]+)*@sha256:[a-f0-9]{64}$
 */
export type ImageByDigest = string;
