import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { ImageRepositories } from "@bailiwick/model/kinds/template";
import type { JurisdictionEntry } from "../../handoff/catalog.ts";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { chosenControls } from "../chosen-controls.ts";
import { look, lookText, valuesFiles } from "../look.ts";
import { rendersEtcd } from "../renders-etcd.ts";
import { requestOf } from "../request-of.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Where a control plane was asked for in builds for FIPS 140, every part of it is one: its program,
 * the API server, its store, and its DNS inside it.
 * Why: the images look alike and start alike, and one of another build does its part unvalidated.
 * Source: vCluster documentation, FIPS 140-2.
 */
const imageNotFipsFault = defineFinding({
  code: "image-not-fips",
  severity: "error",
  summary: "A control plane that is asked for in builds for FIPS 140 has no other part.",
  why: "images look alike and start alike, and one of another build does its part unvalidated",
  basis: "guidance",
  waivable: false,
});

/** Finds parts of a control plane for FIPS that are of another build. */
export function imageNotFips({ documents, jurisdiction }: RuleContext): readonly Finding[] {
  return valuesFiles(documents)
    .filter((file) => chosenControls(file, jurisdiction).fips?.value === true)
    .flatMap((file) =>
      othersIn(file, imagesOf(file, jurisdiction)).map(([pointer, what]) => {
        const hint = "compile again, or take fips: out of the tenant cluster";
        return faultIn(file, pointer, imageNotFipsFault, `${what} not built for FIPS`, hint);
      }),
    );
}

/** Where each part stands that is of another build, and which it is. */
function othersIn(
  { object }: OutputDocument,
  { controlPlaneFips, kubernetesFips }: Partial<ImageRepositories>,
): readonly (readonly [pointer: string, what: string])[] {
  const plane = lookText(object, "controlPlane", "statefulSet", "image", "repository");
  const image = ["controlPlane", "distro", "k8s", "image"] as const;
  const [repository, tag] = [
    lookText(object, ...image, "repository"),
    lookText(object, ...image, "tag"),
  ];
  const isOwn =
    kubernetesFips === undefined ? tag.endsWith("-fips") : repository === kubernetesFips;
  const isPlane =
    controlPlaneFips === undefined ? plane.endsWith("-fips") : plane === controlPlaneFips;
  const dns = look(object, "controlPlane", "coredns", "embedded") === true;
  const etcd = rendersEtcd(object);
  return [
    ...(isPlane
      ? []
      : [["/controlPlane/statefulSet/image", `the control plane "${plane}" is`] as const]),
    ...(isOwn
      ? []
      : [[`/${image.join("/")}`, `the API server "${repository}:${tag}" is`] as const]),
    ...(dns ? [] : [["/controlPlane/coredns", "its DNS runs in an image that is"] as const]),
    ...(etcd ? [["/controlPlane/backingStore", "its etcd runs in an image that is"] as const] : []),
  ];
}

function imagesOf(
  file: OutputDocument,
  jurisdiction: JurisdictionEntry,
): Partial<ImageRepositories> {
  const request = requestOf(file, jurisdiction);
  return (request?.template ?? jurisdiction.defaults.template)?.value.spec.images ?? {};
}
