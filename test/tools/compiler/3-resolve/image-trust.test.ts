import { describe, expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { EU, euAlsoHas, HEALTHY } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const KEY = "-----BEGIN PUBLIC KEY-----\\nMFkw\\n-----END PUBLIC KEY-----\\n";
const SERVICES = [
  "name: rekor, kind: service, hosts: [rekor.rheinwerk.example]",
  "name: tuf, kind: service, hosts: [tuf.rheinwerk.example], port: 8443",
  "name: oidc, kind: identity-issuer, hosts: [oidc.rheinwerk.example]",
  'name: anywhere, kind: service, hosts: ["*.rheinwerk.example"]',
]
  .map((entry) => `    - { ${entry}, country: DE, operator: rheinwerk }\n`)
  .join("");
const ROOT = "e".repeat(40);
const SIGSTORE = `sigstore: { log: rekor, logKey: "${KEY}", certificateLogKey: "${KEY}", root: tuf, rootFile: ${ROOT} }`;
const KEYLESS = "{ name: ci, keyless: { issuer: oidc, subject: release@rheinwerk.example } }";

function eu(signers: string, more = "attestations: [spdx]") {
  const images = `  images: { signers: [${signers}], ${more} }\n`;
  const files = damage(euAlsoHas(SERVICES), EU, "  delivery: {", `${images}  delivery: {`);
  const { value, findings } = catalogOf(files);
  return { images: value.jurisdictions[0]?.images, found: spoken(findings) };
}

test("nothing is asked of images where nothing is declared", () => {
  expect(catalogOf(HEALTHY).value.jurisdictions[0]?.images).toBeUndefined();
});

test("a key stands for itself, and needs no log", () => {
  const { images, found } = eu(`{ name: release, key: "${KEY}" }`);
  expect(found).toEqual([]);
  expect(images).toMatchObject({ signers: [{ name: "release" }], attestations: ["spdx"] });
  expect(images).not.toHaveProperty("sigstore");
});

test("an identity is that of a declared issuer, logged where the jurisdiction says", () => {
  const { images, found } = eu(KEYLESS, SIGSTORE);
  expect(found).toEqual([]);
  expect(images).toMatchObject({
    signers: [{ issuer: { entry: { name: "oidc" } }, subject: "release@rheinwerk.example" }],
    sigstore: { log: { entry: { name: "rekor" } }, root: { entry: { name: "tuf" } } },
  });
});

describe("what is unclear, or would be asked of strangers", () => {
  test.each([
    ["{ name: ci }", "attestations: [spdx]", "image-signer-unclear", "/signers/0"],
    [
      `{ name: ci, key: "${KEY}", keyless: { issuer: oidc, subject: a } }`,
      SIGSTORE,
      "image-signer-unclear",
      "/signers/0",
    ],
    [KEYLESS, "attestations: [spdx]", "sigstore-undeclared", "/signers/0/keyless"],
    [
      KEYLESS.replace("oidc", "dex"),
      SIGSTORE,
      "unknown-inventory-entry",
      "/signers/0/keyless/issuer",
    ],
    [KEYLESS, SIGSTORE.replace("log: rekor", "log: oidc"), "wrong-place-kind", "/sigstore/log"],
    [
      KEYLESS,
      SIGSTORE.replace("root: tuf", "root: tof"),
      "unknown-inventory-entry",
      "/sigstore/root",
    ],
  ])("%s, %s", (signers, more, code, pointer) => {
    const { images, found } = eu(signers, more);
    expect(images).toBeUndefined();
    expect(found.map(({ fault, at }) => [fault, at])).toEqual([
      [`error ${code}`, `${EU}#/spec/images${pointer}`],
    ]);
  });

  test("a log that is any of several hosts", () => {
    const { images, found } = eu(KEYLESS, SIGSTORE.replace("rekor", "anywhere"));
    expect(images).toBeUndefined();
    expect(found.map(({ fault }) => fault)).toEqual(["error place-without-one-host"]);
  });
});
