import { decision } from "@bailiwick/model/cure";
import { takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { ImageSigner, ImageTrust, SigstoreServices } from "@bailiwick/model/kinds/image-trust";
import type { PlaceKind } from "@bailiwick/model/kinds/inventory";
import { below, type Origin } from "@bailiwick/model/origin";
import type {
  Place,
  ResolvedImageTrust,
  ResolvedSigner,
  ResolvedSigstore,
} from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { demandOneHost } from "./dialled-places.ts";
import { lookUpPlace } from "./references.ts";
import type { Scope } from "./scope.ts";

const imageSignerUnclear = defineFinding({
  code: "image-signer-unclear",
  severity: "error",
  summary: "A signer of images is a key or an identity, and not both or neither.",
  why: "a signature is held against one of them, and the other would look as if it counted too",
  basis: "house",
  waivable: false,
});

const sigstoreUndeclared = defineFinding({
  code: "sigstore-undeclared",
  severity: "error",
  summary: "Who lets identities sign images declares its own log and root of trust.",
  why: "without them the engine asks the public ones, and they learn what runs here and decide it",
  basis: "house",
  waivable: false,
});

/** Who signs images, names replaced; undefined where nothing is declared or something is broken. */
export function resolveImageTrust(scope: Scope, report: Report): ResolvedImageTrust | undefined {
  const { path, document } = scope.jurisdiction;
  const { images } = document.spec;
  if (!images) return undefined;
  const at: Origin = { file: path, pointer: "/spec/images" };
  const signers = images.signers.map((signer, index) =>
    resolveSigner(signer, below(at, "signers", index), images, scope, report),
  );
  const sigstore = images.sigstore && resolveSigstore(images.sigstore, at, scope, report);
  if (signers.includes(undefined) || (images.sigstore && !sigstore)) return undefined;
  return {
    signers: signers.filter((signer) => signer !== undefined),
    attestations: images.attestations ?? [],
    ...(sigstore && { sigstore }),
  };
}

function resolveSigner(
  { name, key, keyless }: ImageSigner,
  at: Origin,
  { sigstore, signers }: ImageTrust,
  scope: Scope,
  report: Report,
): ResolvedSigner | undefined {
  if ((key === undefined) === (keyless === undefined)) {
    report({
      definition: imageSignerUnclear,
      origin: at,
      message: `signer "${name}" has ${key === undefined ? "neither" : "both"} key and keyless`,
      hint: key === undefined ? "add key, or keyless" : "take key or keyless out",
      ...(keyless && { cure: decision(takeOut(below(at, "keyless"))) }),
    });
    return undefined;
  }
  if (!keyless) return key === undefined ? undefined : { name, key };
  if (!sigstore) {
    report({
      definition: sigstoreUndeclared,
      origin: below(at, "keyless"),
      message: `signer "${name}" has no key, and images.sigstore is not declared`,
      hint: `add images.sigstore: { ${SIGSTORE_FIELDS} }, or sign by key, or leave it out`,
      ...(signers.length > 1 && { cure: decision(takeOut(at)) }),
    });
    return undefined;
  }
  const issuer = dialled(
    keyless.issuer,
    "identity-issuer",
    below(at, "keyless", "issuer"),
    scope,
    report,
  );
  return issuer && { name, issuer, subject: keyless.subject };
}

function resolveSigstore(
  { log, root, logKey, certificateLogKey, rootFile }: SigstoreServices,
  images: Origin,
  scope: Scope,
  report: Report,
): ResolvedSigstore | undefined {
  const at = below(images, "sigstore");
  const asked = dialled(log, "service", below(at, "log"), scope, report);
  const trusted = dialled(root, "service", below(at, "root"), scope, report);
  return asked && trusted && { log: asked, root: trusted, logKey, certificateLogKey, rootFile };
}

const SIGSTORE_FIELDS = "log, logKey, certificateLogKey, root, rootFile";

/** A place of the inventory that a URL can be made of. */
function dialled(
  name: string,
  kind: PlaceKind,
  at: Origin,
  { inventory }: Scope,
  report: Report,
): Place | undefined {
  const place = lookUpPlace(name, [kind], at, inventory, report)?.value;
  return place && demandOneHost(place, report) ? place : undefined;
}
