import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import { below } from "@bailiwick/model/origin";
import type { Report } from "../handoff/report.ts";
import type { Question } from "./tenant-cluster.ts";

const releaseNameTooLong = defineFinding({
  code: "release-name-too-long",
  severity: "error",
  summary: "Release name and host namespace together have at most 57 characters.",
  why: "the chart cuts its ClusterRole name at 63 characters, and two that are cut alike collide",
  basis: "house",
  waivable: false,
});

/** `vc-<release>-v-<namespace>` fits in the 63 characters of a Kubernetes name. */
const LONGEST_TOGETHER = 57;

/** Release and host namespace of a tenant cluster: `vc-<tenant>--<cluster>`. */
export function nameRelease({ request, tenant }: Question, report: Report): string | undefined {
  const release = `vc-${tenant.name}--${request.name}`;
  const surplus = Math.ceil((2 * release.length - LONGEST_TOGETHER) / 2);
  if (surplus <= 0) return release;
  const shorter = request.name
    .slice(0, Math.max(0, request.name.length - surplus))
    .replace(/-+$/, "");
  report({
    definition: releaseNameTooLong,
    origin: below(request.origin, "name"),
    message: `"${release}" as release and as namespace has ${2 * release.length} characters`,
    hint:
      "shorten the name of the tenant or of the tenant cluster by " +
      (surplus === 1 ? "1 character" : `${surplus} characters`),
    ...(shorter && { cure: choice(setTo(below(request.origin, "name"), shorter)) }),
  });
  return undefined;
}
