/** Lists, types and constants: nothing in them can be decided wrongly. */
export const UNDECIDING: readonly string[] = [
  "tools/compiler/src/5-emit/targets.ts",
  "tools/compiler/src/6-verify/rules.ts",
  "tools/compiler/src/transitions/transition.ts",
  "tools/compiler/src/transitions/transition-rules.ts",
  "tools/compiler/src/5-emit/emission.ts",
  "tools/compiler/src/5-emit/vcluster/pod-part.ts",
  "tools/compiler/src/5-emit/collector-namespace.ts",
  "tools/compiler/src/5-emit/kyverno-chart.ts",
  "tools/compiler/src/5-emit/exceptions-namespace.ts",
  "tools/compiler/src/explain/site.ts",
  "tools/compiler/src/compare/cluster/cluster-pair.ts",
  "tools/compiler/src/compare/input-change.ts",
  "tools/compiler/src/compare/jurisdiction-pair.ts",
  "tools/compiler/src/6-verify/places/found-place.ts",
  "tools/compiler/src/6-verify/values/values-check.ts",
  "tools/cli/src/exit-code.ts",
  "tools/engines/src/verdict.ts",
  "tools/engines/src/staged-document.ts",
  "tools/engines/src/carded-policy.ts",
  "tools/engines/src/engine-error.ts",
  "tools/engines/src/object-schemas/emitted-object.ts",
  "tools/engines/src/object-schemas/schema-bundle.ts",
  "tools/cli/src/new/field.ts",
  "tools/cli/src/new/recipe.ts",
  "tools/compiler/src/6-verify/rendered/rules.ts",
  "tools/engines/src/chart/chart-release.ts",
  "tools/engines/src/chart/rendered-release.ts",
  "tools/cli/src/fix/staged-finding.ts",
];

/** Files whose decisions a test of another path reaches: that test, and what it is for. */
export const TESTED_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  "test/golden/traffic.test.ts": [
    "tools/compiler/src/6-verify/traffic/matrix-table.ts",
    "tools/compiler/src/6-verify/traffic/traffic-matrix.ts",
  ],
  "test/repo/edits.test.ts": ["tools/compiler/src/doors/edited.ts"],
  "test/tools/compiler/1-load/load.test.ts": [
    "tools/compiler/src/1-load/characters.ts",
    "tools/compiler/src/1-load/nesting.ts",
    "tools/compiler/src/1-load/plain-value.ts",
    "tools/compiler/src/1-load/refused-syntax.ts",
    "tools/compiler/src/1-load/source-text.ts",
    "tools/compiler/src/1-load/syntax-advice.ts",
    "tools/compiler/src/1-load/syntax-cure.ts",
    "tools/compiler/src/1-load/syntax-faults.ts",
    "tools/compiler/src/1-load/text-cure.ts",
    "tools/compiler/src/1-load/text-position.ts",
    "tools/compiler/src/1-load/tokens.ts",
  ],
  "test/tools/compiler/5-emit/argo-cd/argo-cd-target.test.ts": [
    "tools/compiler/src/5-emit/argo-cd-namespace.ts",
    "tools/compiler/src/5-emit/argo-cd/application-set.ts",
    "tools/compiler/src/5-emit/argo-cd/bootstrap.ts",
    "tools/compiler/src/5-emit/argo-cd/chart-kinds.ts",
    "tools/compiler/src/5-emit/argo-cd/closed-project.ts",
    "tools/compiler/src/5-emit/argo-cd/control-plane-cluster.ts",
    "tools/compiler/src/5-emit/argo-cd/gate-kinds.ts",
    "tools/compiler/src/5-emit/argo-cd/kinds-by-folder.ts",
    "tools/compiler/src/5-emit/argo-cd/settings.ts",
    "tools/compiler/src/5-emit/argo-cd/tenant-inside.ts",
    "tools/compiler/src/5-emit/argo-cd/tenant.ts",
    "tools/compiler/src/5-emit/paths.ts",
  ],
  "test/tools/compiler/5-emit/cluster-objects/cluster-objects-target.test.ts": [
    "tools/compiler/src/5-emit/cluster-objects/definitions.ts",
    "tools/compiler/src/5-emit/cluster-objects/jurisdiction-object.ts",
    "tools/compiler/src/5-emit/cluster-objects/structural-schema.ts",
    "tools/compiler/src/5-emit/cluster-objects/tenant-cluster-object.ts",
    "tools/compiler/src/5-emit/places-of.ts",
    "tools/compiler/src/5-emit/typed.ts",
  ],
  "test/tools/compiler/5-emit/dra/dra-target.test.ts": [
    "tools/compiler/src/5-emit/device-classes.ts",
  ],
  "test/tools/compiler/5-emit/emit.test.ts": ["tools/compiler/src/5-emit/by-identity.ts"],
  "test/tools/compiler/5-emit/evidence/evidence-target.test.ts": [
    "tools/compiler/src/5-emit/articles-of.ts",
    "tools/compiler/src/5-emit/evidence/decisions.ts",
    "tools/compiler/src/5-emit/evidence/edition-rows.ts",
    "tools/compiler/src/5-emit/evidence/placement-rows.ts",
    "tools/compiler/src/5-emit/guards.ts",
  ],
  "test/tools/compiler/5-emit/kyverno/exceptions.test.ts": [
    "tools/compiler/src/5-emit/kyverno/excepted-objects.ts",
    "tools/compiler/src/5-emit/kyverno/policy-name.ts",
    "tools/compiler/src/5-emit/kyverno/with-exceptions.ts",
  ],
  "test/tools/compiler/5-emit/kyverno/kyverno-target.test.ts": [
    "tools/compiler/src/5-emit/kyverno/delivery-account.ts",
    "tools/compiler/src/5-emit/kyverno/policy-facts.ts",
  ],
  "test/tools/compiler/5-emit/network/network-target.test.ts": [
    "tools/compiler/src/5-emit/network/declared-policies.ts",
    "tools/compiler/src/5-emit/network/host-api.ts",
    "tools/compiler/src/5-emit/network/peers.ts",
    "tools/compiler/src/5-emit/network/policy.ts",
    "tools/compiler/src/5-emit/network/shared-policies.ts",
  ],
  "test/tools/compiler/5-emit/policy-engine/policy-engine-target.test.ts": [
    "tools/compiler/src/5-emit/argo-cd/policy-engine.ts",
  ],
  "test/tools/compiler/5-emit/registration/registration-target.test.ts": [
    "tools/compiler/src/5-emit/registration-names.ts",
    "tools/compiler/src/5-emit/registration/cluster-registration.ts",
    "tools/compiler/src/5-emit/registration/reader-rights.ts",
  ],
  "test/tools/compiler/5-emit/vcluster/values.test.ts": [
    "tools/compiler/src/5-emit/vcluster/join-runbook.ts",
  ],
  "test/tools/compiler/5-emit/yaml.test.ts": ["tools/compiler/src/5-emit/yaml-scalar.ts"],
  "test/tools/compiler/6-verify/rules/identity-undeclared.test.ts": [
    "tools/compiler/src/5-emit/vcluster/identity.ts",
  ],
  "test/tools/compiler/6-verify/rules/limits-differ.test.ts": [
    "tools/compiler/src/5-emit/pod-security.ts",
  ],
  "test/tools/compiler/6-verify/rules/network-left-open.test.ts": [
    "tools/compiler/src/6-verify/traffic/delivered-policies.ts",
  ],
  "test/tools/compiler/6-verify/rules/node-selector-undeclared.test.ts": [
    "tools/compiler/src/6-verify/tenant-of.ts",
  ],
  "test/tools/compiler/6-verify/rules/place-outside-inventory.test.ts": [
    "tools/compiler/src/6-verify/rule.ts",
  ],
  "test/tools/compiler/6-verify/rules/policy-level-missing.test.ts": [
    "tools/compiler/src/6-verify/levels.ts",
  ],
  "test/tools/compiler/6-verify/rules/runtime-class-undeclared.test.ts": [
    "tools/compiler/src/6-verify/offers.ts",
    "tools/compiler/src/6-verify/standing.ts",
  ],
  "test/tools/compiler/6-verify/rules/storage-class-undeclared.test.ts": [
    "tools/compiler/src/6-verify/fields.ts",
  ],
  "test/tools/compiler/6-verify/rules/store-unencrypted.test.ts": [
    "tools/compiler/src/5-emit/vcluster/encryption.ts",
    "tools/compiler/src/5-emit/vcluster/pod-parts.ts",
  ],
  "test/tools/compiler/6-verify/rules/tenant-cluster-unregistered.test.ts": [
    "tools/compiler/src/6-verify/registrations.ts",
  ],
  "test/tools/compiler/6-verify/rules/traffic-undeclared.test.ts": [
    "tools/compiler/src/6-verify/traffic/declared-traffic.ts",
    "tools/compiler/src/6-verify/traffic/policy-selectors.ts",
    "tools/compiler/src/6-verify/traffic/traffic-world.ts",
  ],
  "test/tools/compiler/6-verify/traffic/allowed-ports.test.ts": [
    "tools/compiler/src/6-verify/traffic/endpoint.ts",
    "tools/compiler/src/6-verify/traffic/network-policy.ts",
  ],
  "test/tools/compiler/compile.test.ts": ["tools/compiler/src/citable.ts"],
  "test/tools/compiler/explain/explain-output.test.ts": [
    "tools/compiler/src/doors/explain.ts",
    "tools/compiler/src/explain/edits-of.ts",
    "tools/compiler/src/explain/guards-of.ts",
    "tools/compiler/src/explain/input-origins.ts",
    "tools/compiler/src/explain/one-file.ts",
    "tools/compiler/src/explain/policy-basis.ts",
    "tools/compiler/src/explain/replacement.ts",
    "tools/compiler/src/explain/sites.ts",
    "tools/compiler/src/explain/trace.ts",
    "tools/compiler/src/explain/with-replaced.ts",
  ],
  "test/tools/compiler/transitions/rules/isolation-changed.test.ts": [
    "tools/compiler/src/transitions/changed-decisions.ts",
    "tools/compiler/src/transitions/judge-transition.ts",
  ],
  "test/tools/compiler/transitions/rules/kubernetes-goes-back.test.ts": [
    "tools/compiler/src/transitions/kubernetes-reading.ts",
  ],
  "test/tools/compiler/transitions/rules/kubernetes-minor-skipped.test.ts": [
    "tools/compiler/src/transitions/minor-of.ts",
  ],
  "test/tools/compiler/3-resolve/moves.test.ts": ["tools/compiler/src/3-resolve/tenant-records.ts"],
  "test/tools/compiler/5-emit/evidence/collector-rows.test.ts": [
    "tools/compiler/src/handoff/collected-places.ts",
  ],
  "test/tools/compiler/6-verify/rules/snapshot-not-taken.test.ts": [
    "tools/compiler/src/handoff/decided-isolation.ts",
  ],
  "test/tools/compiler/transitions/rules/private-network-changed.test.ts": [
    "tools/compiler/src/transitions/former-nodes.ts",
  ],
  "test/tools/compiler/transitions/rules/removed-without-retiring.test.ts": [
    "tools/compiler/src/transitions/removals.ts",
  ],
  "test/tools/compiler/transitions/rules/template-goes-back.test.ts": [
    "tools/compiler/src/transitions/template-pin.ts",
  ],
  "test/tools/compiler/transitions/split-waivers.test.ts": [
    "tools/compiler/src/doors/judge-change.ts",
    "tools/compiler/src/transitions/is-transition-waiver.ts",
  ],
  "test/tools/engines/chart/every-store.test.ts": [
    "tools/compiler/src/5-emit/vcluster/external-sql.ts",
    "tools/compiler/src/5-emit/vcluster/spread.ts",
    "tools/compiler/src/5-emit/vcluster/store-secret.ts",
  ],
};
