/** Files of the engines whose decisions a test of another path reaches. */
export const ENGINES_TESTED_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  "test/tools/engines/build-engine.test.ts": [
    "tools/engines/src/demand-go.ts",
    "tools/engines/src/engines-cache.ts",
    "tools/engines/src/go-environment.ts",
    "tools/engines/src/last-lines.ts",
    "tools/engines/src/run-program.ts",
  ],
  "test/tools/engines/chart/kyverno-chart.test.ts": ["tools/compiler/src/doors/policy-engine.ts"],
  "test/tools/engines/chart/render-charts.test.ts": [
    "tools/engines/src/chart/ask-engine.ts",
    "tools/engines/src/chart/read-rendered.ts",
    "tools/engines/src/chart/render-cache.ts",
  ],
  "test/tools/engines/engine-digest.test.ts": ["tools/engines/src/engine-pin.ts"],
  "test/tools/engines/engine.test.ts": [
    "tools/engines/src/judge-documents.ts",
    "tools/engines/src/kyverno-json.ts",
    "tools/engines/src/policy-judged-nothing.ts",
  ],
  "test/tools/engines/kyverno.test.ts": [
    "tools/engines/src/kyverno-demands.ts",
    "tools/engines/src/kyverno-files.ts",
    "tools/engines/src/kyverno-identity.ts",
    "tools/engines/src/kyverno-report.ts",
    "tools/engines/src/kyverno-trial.ts",
    "tools/engines/src/narrowed-binding.ts",
  ],
  "test/tools/engines/object-schemas/explain-faults.test.ts": [
    "tools/engines/src/object-schemas/explain-violation.ts",
    "tools/engines/src/object-schemas/faulty-document.ts",
    "tools/engines/src/object-schemas/once-per-fault.ts",
  ],
  "test/tools/engines/object-schemas/fetch-schemas.test.ts": [
    "tools/engines/src/object-schemas/download-module.ts",
    "tools/engines/src/object-schemas/read-open-api.ts",
  ],
  "test/tools/engines/object-schemas/judge-objects.test.ts": [
    "tools/engines/src/object-schemas/object-schemas.ts",
  ],
  "test/tools/engines/object-schemas/object-validator.test.ts": [
    "tools/engines/src/object-schemas/read-definitions.ts",
    "tools/engines/src/object-schemas/read-values-schema.ts",
  ],
  "test/tools/engines/object-schemas/schema-sources.test.ts": [
    "tools/engines/src/object-schemas/schema-source.ts",
  ],
  "test/tools/engines/policy-finding.test.ts": ["tools/engines/src/show-documents.ts"],
  "test/tools/engines/read-verdicts.test.ts": ["tools/engines/src/code-unit-order.ts"],
};
