// The library's container of algorithms asks for it before anything else of the library is read.
import "reflect-metadata";
import type { webcrypto } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { join } from "node:path";
import * as x509 from "@peculiar/x509";

/** A certificate with its key, as files in PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** A throw-away certificate authority of one run. */
export interface Authority {
  /** File with its certificate: what clients are told to trust. */
  readonly certificate: string;
  /** File with its key, for who signs in its name (kube-controller-manager). */
  readonly key: string;
  /**
   * Issues a certificate for servers and clients alike. `hosts` are DNS names and IP addresses;
   * `name` becomes the common name and the name of its files; `groups` the organizations.
   */
  issue(name: string, hosts: readonly string[], groups?: readonly string[]): Promise<Certificate>;
}

const KEYS = { name: "ECDSA", namedCurve: "P-256" };
const SIGNATURE = { name: "ECDSA", hash: "SHA-256" };
const DAY = 86_400_000;

/** Makes an authority whose files lie in `folder`; what it issues is valid for two days. */
export async function createAuthority(folder: string, name: string): Promise<Authority> {
  mkdirSync(folder, { recursive: true });
  const keys = await crypto.subtle.generateKey(KEYS, true, ["sign", "verify"]);
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [name] }],
    keys,
    ...validity(),
    signingAlgorithm: SIGNATURE,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const own = await write(folder, "ca", root, keys.privateKey);
  return {
    ...own,
    issue: async (subject, hosts, groups = []) => {
      const pair = await crypto.subtle.generateKey(KEYS, true, ["sign", "verify"]);
      const issued = await x509.X509CertificateGenerator.create({
        subject: [{ CN: [subject] }, ...groups.map((group) => ({ O: [group] }))],
        issuer: root.subject,
        publicKey: pair.publicKey,
        signingKey: keys.privateKey,
        ...validity(),
        signingAlgorithm: SIGNATURE,
        extensions: [...(await leafExtensions(hosts)), await authorityOf(keys.publicKey)],
      });
      return write(folder, subject.replaceAll(/[^a-zA-Z0-9.-]+/g, "-"), issued, pair.privateKey);
    },
  };
}

/** A little earlier than now: clocks of two programs need not agree to the second. */
function validity(): { notBefore: Date; notAfter: Date } {
  const now = Date.now();
  return { notBefore: new Date(now - DAY / 24), notAfter: new Date(now + 2 * DAY) };
}

async function leafExtensions(hosts: readonly string[]): Promise<x509.Extension[]> {
  const { digitalSignature, keyEncipherment } = x509.KeyUsageFlags;
  const { serverAuth, clientAuth } = x509.ExtendedKeyUsage;
  const names = hosts.map((value) => ({ type: isIP(value) ? "ip" : "dns", value }) as const);
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(digitalSignature | keyEncipherment, true),
    new x509.ExtendedKeyUsageExtension([serverAuth, clientAuth]),
    ...(names.length > 0 ? [new x509.SubjectAlternativeNameExtension([...names])] : []),
  ];
}

function authorityOf(key: webcrypto.CryptoKey): Promise<x509.Extension> {
  return x509.AuthorityKeyIdentifierExtension.create(key);
}

async function write(
  folder: string,
  name: string,
  certificate: x509.X509Certificate,
  key: webcrypto.CryptoKey,
): Promise<Certificate> {
  const paths = { certificate: join(folder, `${name}.crt`), key: join(folder, `${name}.key`) };
  const text = Buffer.from(await crypto.subtle.exportKey("pkcs8", key)).toString("base64");
  const lines = text.replace(/.{64}/g, "$&\n").trimEnd();
  writeFileSync(paths.certificate, `${certificate.toString("pem")}\n`);
  writeFileSync(paths.key, `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`, {
    mode: 0o600,
  });
  return paths;
}
