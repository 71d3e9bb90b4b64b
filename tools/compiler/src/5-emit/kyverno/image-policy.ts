import type { JsonObject } from "@bailiwick/model/json-value";
import type { ImageAttestation } from "@bailiwick/model/kinds/image-trust";
import { JURISDICTION_LABEL } from "@bailiwick/model/labels";
import {
  type IImageValidatingPolicy,
  ImageValidatingPolicy,
} from "@kubernetes-models/kyverno/policies.kyverno.io/v1/ImageValidatingPolicy";
import type {
  Place,
  ResolvedImageTrust,
  ResolvedSigner,
  ResolvedSigstore,
} from "../../handoff/catalog.ts";
import { plain } from "../typed.ts";
import { celString } from "./cel-literal.ts";

/** Predicate types of in-toto statements, by the words of the input. */
const FORMATS: Readonly<Record<ImageAttestation, string>> = {
  cyclonedx: "https://cyclonedx.org/bom",
  "slsa-provenance": "https://slsa.dev/provenance/v1",
  spdx: "https://spdx.dev/Document",
};

/** Seconds in which the registry answers; the longest that a webhook may take. */
const TIMEOUT = 30;

/**
 * Every image of the registry is signed by a declared signer, and what has to be attested is, by
 * one of them. Images of other registries are not asked about here: restrict-image-registries
 * refuses them. Nothing is mutated: digests are demanded by require-image-digests.
 */
export function imagePolicy(trust: ResolvedImageTrust, registry: string): JsonObject {
  const attestors = trust.signers.map(({ name }) => `attestors[${celString(name)}]`);
  const by = `[${attestors.join(", ")}]`;
  const spec = {
    validationActions: ["Deny"],
    failurePolicy: "Fail",
    autogen: { podControllers: { controllers: [] } },
    evaluation: { background: { enabled: false } },
    webhookConfiguration: { timeoutSeconds: TIMEOUT },
    matchConstraints: MATCHED,
    matchImageReferences: [{ glob: `${registry}/*` }],
    validationConfigurations: { required: true, mutateDigest: false, verifyDigest: false },
    images: [{ name: "volumes", expression: VOLUMES }],
    attestors: trust.signers.map((signer) => ({
      name: signer.name,
      cosign: { ...identityOf(signer), ...logOf(trust.sigstore) },
    })),
    ...(trust.attestations.length > 0 && {
      attestations: trust.attestations.map((name) => ({ name, intoto: { type: FORMATS[name] } })),
    }),
    variables: [{ name: "all", expression: ALL }],
    validations: [
      {
        expression: every(`verifyImageSignatures(i, ${by})`),
        message: "every image must be signed by a signer of the jurisdiction",
      },
      ...trust.attestations.map((name) => ({
        expression: every(
          `verifyAttestationSignatures(i, attestations[${celString(name)}], ${by})`,
        ),
        message: `every image must have an attestation ${name} that a signer has signed`,
      })),
    ],
  };
  const policy = { metadata: { name: "bailiwick-verify-images" }, spec } as unknown;
  return plain(new ImageValidatingPolicy(policy as IImageValidatingPolicy));
}

const MATCHED = {
  namespaceSelector: {
    matchExpressions: [{ key: JURISDICTION_LABEL, operator: "Exists" }],
  },
  resourceRules: [
    {
      apiGroups: [""],
      apiVersions: ["v1"],
      operations: ["CREATE", "UPDATE"],
      resources: ["pods", "pods/ephemeralcontainers"],
    },
  ],
};

const VOLUMES =
  "object.spec.?volumes.orValue([]).filter(v, has(v.image)).map(v, v.image.?reference.orValue(''))";

const ALL =
  "images.containers + images.initContainers + images.ephemeralContainers + images.volumes";

function every(count: string): string {
  return `variables.all.map(i, ${count}).all(n, n > 0)`;
}

function identityOf(signer: ResolvedSigner): JsonObject {
  return "key" in signer
    ? { key: { data: signer.key } }
    : {
        keyless: { identities: [{ issuer: urlOf(signer.issuer), subject: signer.subject }] },
      };
}

/**
 * Where the log is, and the root of trust. Kyverno v1.19 takes the public ones for what is left
 * out, an inline trusted root notwithstanding; only a key with the log ignored asks nobody
 * (pkg/image/verifiers/ivpol/cosign/opts.go, checkOptions).
 */
function logOf(sigstore: ResolvedSigstore | undefined): JsonObject {
  if (!sigstore) return { ctlog: { insecureIgnoreSCT: true, insecureIgnoreTlog: true } };
  const { log, root, logKey, certificateLogKey, rootFile } = sigstore;
  return {
    ctlog: { url: urlOf(log), rekorPubKey: logKey, ctLogPubKey: certificateLogKey },
    tuf: { mirror: urlOf(root), root: { data: rootFile } },
  };
}

function urlOf({ entry: { hosts = [], port, pathPrefix = "" } }: Place): string {
  return `https://${hosts[0]}${port ? `:${port}` : ""}${pathPrefix}`;
}
