import type { JsonObject } from "@bailiwick/model/json-value";
import { expect, test } from "vitest";
import { imagePolicy } from "../../../../../tools/compiler/src/5-emit/kyverno/image-policy.ts";
import type { Place, ResolvedSigstore } from "../../../../../tools/compiler/src/handoff/catalog.ts";

const REGISTRY = "registry.rheinwerk.example";

function place(host: string, more: JsonObject = {}): Place {
  return { entry: { hosts: [host], ...more } } as unknown as Place;
}

const sigstore: ResolvedSigstore = {
  log: place("rekor.rheinwerk.example"),
  root: place("tuf.rheinwerk.example", { port: 8443, pathPrefix: "/root" }),
  logKey: "log key",
  certificateLogKey: "certificate log key",
  rootFile: "root file",
};

/** The parts of the emitted policy that say whom to trust and whom to ask. */
function attestors(trust: Parameters<typeof imagePolicy>[0]): unknown {
  return (imagePolicy(trust, REGISTRY).spec as JsonObject).attestors;
}

test("a key without a log asks nobody but the registry", () => {
  const signers = [{ name: "release", key: "key" }];
  expect(attestors({ signers, attestations: [] })).toEqual([
    {
      name: "release",
      cosign: {
        key: { data: "key" },
        ctlog: { insecureIgnoreSCT: true, insecureIgnoreTlog: true },
      },
    },
  ]);
});

test("with a log, it and the root of trust are the jurisdiction's, for keys and identities", () => {
  const signers = [
    { name: "release", key: "key" },
    { name: "ci", issuer: place("oidc.rheinwerk.example"), subject: "release" },
  ];
  const own = {
    ctlog: {
      url: "https://rekor.rheinwerk.example",
      rekorPubKey: "log key",
      ctLogPubKey: "certificate log key",
    },
    tuf: { mirror: "https://tuf.rheinwerk.example:8443/root", root: { data: "root file" } },
  };
  const identities = [{ issuer: "https://oidc.rheinwerk.example", subject: "release" }];
  expect(attestors({ signers, attestations: [], sigstore })).toEqual([
    { name: "release", cosign: { key: { data: "key" }, ...own } },
    { name: "ci", cosign: { keyless: { identities }, ...own } },
  ]);
});

test("every attestation that is asked for is a demand of its own, by any of the signers", () => {
  const signers = ["release", "ci"].map((name) => ({ name, key: "key" }));
  const { spec } = imagePolicy({ signers, attestations: ["cyclonedx", "spdx"] }, REGISTRY);
  const { attestations, matchImageReferences, validations } = spec as JsonObject;
  expect(attestations).toEqual([
    { name: "cyclonedx", intoto: { type: "https://cyclonedx.org/bom" } },
    { name: "spdx", intoto: { type: "https://spdx.dev/Document" } },
  ]);
  expect(matchImageReferences).toEqual([{ glob: `${REGISTRY}/*` }]);
  const by = "[attestors['release'], attestors['ci']]";
  const demands = (validations as { expression: string }[]).map(({ expression }) => expression);
  expect(demands).toEqual([
    `variables.all.map(i, verifyImageSignatures(i, ${by})).all(n, n > 0)`,
    `variables.all.map(i, verifyAttestationSignatures(i, attestations['cyclonedx'], ${by})).all(n, n > 0)`,
    `variables.all.map(i, verifyAttestationSignatures(i, attestations['spdx'], ${by})).all(n, n > 0)`,
  ]);
});
