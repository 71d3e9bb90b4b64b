import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { FoundObject } from "../fields.ts";
import { look, lookText, shown } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Every project that the root application brings comes in an earlier sync wave than the
 * ApplicationSets that use it.
 * Why: an ApplicationSet without its project is degraded, a degraded object ends its wave, and what
 * later waves hold is then never applied: policies and tenants among it.
 * Source: Argo CD 3.5, sync waves; resource_customizations/argoproj.io/ApplicationSet/health.lua.
 */
const projectAfterApplicationFault = defineFinding({
  code: "project-after-application",
  severity: "error",
  summary: "Projects are there before the ApplicationSets that use them.",
  why: "the first sync would stop at an ApplicationSet without its project, and apply nothing",
  basis: "house",
  waivable: false,
});

/** Finds ApplicationSets that come in the wave of their project, or before it. */
export function projectAfterApplication({ fields }: RuleContext): readonly Finding[] {
  const projects = new Map(
    fields
      .objects("AppProject")
      .map((project) => [lookText(project.object, "metadata", "name"), project] as const),
  );
  return fields.objects("ApplicationSet").flatMap((set) => {
    const name = lookText(set.object, "spec", "template", "spec", "project");
    const project = projects.get(name);
    if (!project || waveOf(project) < waveOf(set)) return [];
    const own = lookText(set.object, "metadata", "name");
    const wave = waveOf(set);
    const message = `"${own}" is in wave ${wave}, its project "${name}" in ${waveOf(project)}`;
    const pointer = `${project.pointer}/metadata`;
    const hint = `give the project the annotation ${WAVE}: "${wave - 1}"`;
    return [faultIn(project.document, pointer, projectAfterApplicationFault, message, hint)];
  });
}

const WAVE = "argocd.argoproj.io/sync-wave";

/** Argo CD takes what names no wave, or none that is a number, for wave 0. */
function waveOf({ object }: FoundObject): number {
  const text = shown(look(object, "metadata", "annotations", WAVE) ?? "0");
  return /^-?\d+$/.test(text) ? Number(text) : 0;
}
