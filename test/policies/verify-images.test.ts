import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject } from "@bailiwick/model/json-value";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { imagePolicy } from "../../tools/compiler/src/5-emit/kyverno/image-policy.ts";
import type { Place, ResolvedImageTrust } from "../../tools/compiler/src/handoff/catalog.ts";
import { buildEngine } from "../../tools/engines/src/build-engine.ts";
import { judgeEmittedObjects } from "../../tools/engines/src/engine.ts";
import { tryAdmission } from "../../tools/engines/src/kyverno.ts";
import { emitted } from "../tools/engines/object-schemas/emitted-sample.ts";
import { type LocalRegistry, openRegistry } from "./local-registry.ts";
import { openProxy } from "./recording-proxy.ts";
import { signImage } from "./sign-image.ts";
import { trustRoot } from "./trust-root.ts";

const PROVENANCE = "https://slsa.dev/provenance/v1";
const SIGNATURE = "https://sigstore.dev/cosign/sign/v1";
const BILL = "https://cyclonedx.org/bom";
const release = generateKeyPairSync("ec", { namedCurve: "P-256" });
const stranger = generateKeyPairSync("ec", { namedCurve: "P-256" });

let binary = "";
let registry: LocalRegistry;

beforeAll(async () => {
  binary = await buildEngine("kyverno", { onProgress: (line) => console.error(line) });
  registry = await openRegistry();
});

afterAll(() => registry.close());

/** What is said about an image, and whose key says it. */
type Said = readonly (readonly [predicateType: string, key: KeyObject])[];

/** An image of its own, and what lies beside it; its full name with its digest. */
function image(name: string, said: Said): string {
  const digest = registry.push(name, { mediaType: LAYER, content: name });
  for (const [type, key] of said) signImage({ registry, repository: name, digest, key }, type);
  return `${registry.host}/${name}@${digest}`;
}

const LAYER = "application/vnd.oci.image.layer.v1.tar";

const key = release.publicKey.export({ type: "spki", format: "pem" }).toString();
const BY_KEY: ResolvedImageTrust = {
  signers: [{ name: "rheinwerk-release", key }],
  attestations: ["slsa-provenance", "cyclonedx"],
};

/** Signed by an identity, with a log and a root of trust of the jurisdiction's own. */
function byIdentity(): ResolvedImageTrust {
  const place = (host: string) => ({ entry: { hosts: [host] } }) as unknown as Place;
  const issuer = place("oidc.rheinwerk.example");
  return {
    signers: [{ name: "ci", issuer, subject: "release@rheinwerk.example" }],
    attestations: ["spdx"],
    sigstore: {
      log: place("rekor.rheinwerk.example"),
      root: place("tuf.rheinwerk.example"),
      logKey: key,
      certificateLogKey: key,
      rootFile: trustRoot(),
    },
  };
}

/** What Kyverno says of a pod, by the policy of a jurisdiction. */
async function said(
  spec: JsonObject,
  policy = imagePolicy(BY_KEY, registry.host),
): Promise<string> {
  const labels = { "bailiwick.dev/jurisdiction": "eu" };
  const namespace = "vc-acme-bank--payments";
  const [verdict] = await tryAdmission(binary, {
    policies: [policy],
    resources: [{ apiVersion: "v1", kind: "Pod", metadata: { name: "a", namespace }, spec }],
    namespaces: [{ apiVersion: "v1", kind: "Namespace", metadata: { name: namespace, labels } }],
    owed: [{ policy: "bailiwick-verify-images", resource: 0 }],
    username: "system:serviceaccount:vc-acme-bank--payments:vc-vc-acme-bank--payments",
  });
  return verdict?.outcome === "fail" ? verdict.message : String(verdict?.outcome);
}

function running(name: string): JsonObject {
  return { containers: [{ name: "a", image: name }] };
}

const OURS = release.privateKey;
const THEIRS = stranger.privateKey;
const GOOD: Said = [SIGNATURE, PROVENANCE, BILL].map((type) => [type, OURS] as const);
const UNSIGNED = "every image must be signed by a signer of the jurisdiction";
const WITHOUT = (what: string) =>
  `every image must have an attestation ${what} that a signer has signed`;

describe("images in a registry on loopback, signed as cosign signs, judged by Kyverno", () => {
  test("signed and attested by the jurisdiction's key", async () => {
    expect(await said(running(image("acme/good", GOOD)))).toBe("pass");
  });

  test.each<[string, Said, string]>([
    ["of which nobody says anything", [], UNSIGNED],
    ["of somebody else", GOOD.map(([type]) => [type, THEIRS]), UNSIGNED],
    ["without attestations", [[SIGNATURE, OURS]], WITHOUT("slsa-provenance")],
    ["without a bill of materials", GOOD.slice(0, 2), WITHOUT("cyclonedx")],
    ["without provenance", GOOD.toSpliced(1, 1), WITHOUT("slsa-provenance")],
    ["with somebody else's bill of materials", GOOD.with(2, [BILL, THEIRS]), WITHOUT("cyclonedx")],
  ])("%s", async (what, about, message) => {
    const name = `acme/${what.replaceAll(/[ ']/g, "-")}`;
    expect(await said(running(image(name, about)))).toBe(message);
  });

  test.each(["initContainers", "ephemeralContainers", "volumes"])(
    "unsigned in %s",
    async (field) => {
      const bad = image(`acme/bad-${field.toLowerCase()}`, []);
      const item =
        field === "volumes" ? { name: "b", image: { reference: bad } } : { name: "b", image: bad };
      const spec = { ...running(image(`acme/good-${field.toLowerCase()}`, GOOD)), [field]: [item] };
      expect(await said(spec)).toBe(UNSIGNED);
    },
  );

  test("what was said of another image, laid beside this one", async () => {
    const good = image("acme/copied", GOOD).split("@")[1] ?? "";
    const digest = registry.push("acme/copied", { mediaType: LAYER, content: "another" });
    const copied = { registry, repository: "acme/copied", digest, key: OURS };
    for (const [type] of GOOD) signImage(copied, type, good);
    expect(await said(running(`${registry.host}/acme/copied@${digest}`))).toBe(UNSIGNED);
  });

  test("an image that is not there is an error, which the webhook's failurePolicy refuses", async () => {
    const digest = `sha256:${"0".repeat(64)}`;
    const trial = said(running(`${registry.host}/acme/nowhere@${digest}`));
    await expect(trial).rejects.toThrow(/^kyverno gave error on Pod/);
  });

  test("an image of another registry is not asked about, so another policy has to refuse it", async () => {
    expect(await said(running("other.example/acme/any:1"))).toBe("pass");
  });
});

describe("whom Kyverno asks beside the registry", () => {
  async function askedBy(policy: JsonObject): Promise<readonly string[]> {
    const proxy = await openProxy();
    const folder = mkdtempSync(join(tmpdir(), "bailiwick-test-"));
    onTestFinished(async () => {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true, force: true });
      await proxy.close();
    });
    vi.stubEnv("HTTPS_PROXY", proxy.url);
    vi.stubEnv("TUF_ROOT", folder);
    const name = `acme/asked-${folder.slice(-6).toLowerCase()}`;
    expect(await said(running(image(name, GOOD)), policy)).toMatch(/^(pass|every image must)/);
    return proxy.asked();
  }

  test("a key alone: nobody", async () => {
    expect(await askedBy(imagePolicy(BY_KEY, registry.host))).toEqual([]);
  });

  test("an identity, and a key with a log: the jurisdiction's root of trust", async () => {
    const trust = byIdentity();
    const own = ["tuf.rheinwerk.example:443"];
    expect(await askedBy(imagePolicy(trust, registry.host))).toEqual(own);
    const logged = { ...trust, signers: BY_KEY.signers };
    expect(await askedBy(imagePolicy(logged, registry.host))).toEqual(own);
  });

  test("were the root left out, the public one: so it is asked for together with the log", async () => {
    const policy = imagePolicy(byIdentity(), registry.host);
    const text = JSON.stringify(policy).replace(/,"tuf":\{[^}]*\}\}/, "");
    expect(text).not.toContain("tuf");
    expect(await askedBy(JSON.parse(text))).toEqual([
      expect.stringMatching(/\.sigstore\.dev:443$/),
    ]);
  });
});

test("both forms of the policy fit the closed schema of Kyverno", async () => {
  const objects = [BY_KEY, byIdentity()].map((trust) => emitted(imagePolicy(trust, registry.host)));
  expect(await judgeEmittedObjects({ objects })).toMatchObject({ findings: [], objects: 2 });
});
