/** The part of the table that is about the plan: one test reaches what a decision comes to. */
export const PLAN_TESTED_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  "test/tools/compiler/4-plan/controls.test.ts": [
    "tools/compiler/src/3-resolve/controls.ts",
    "tools/compiler/src/5-emit/evidence/controls.ts",
    "tools/compiler/src/handoff/control-places.ts",
  ],
  "test/tools/compiler/4-plan/auto-nodes.test.ts": [
    "tools/compiler/src/5-emit/vcluster/auto-nodes.ts",
  ],
  "test/tools/compiler/4-plan/store-nodes.test.ts": ["tools/compiler/src/4-plan/serves-tenant.ts"],
  "test/tools/compiler/4-plan/classes.test.ts": [
    "tools/compiler/src/3-resolve/gates.ts",
    "tools/compiler/src/4-plan/gates.ts",
  ],
  "test/tools/compiler/4-plan/doors.test.ts": [
    "tools/compiler/src/4-plan/door-hosts.ts",
    "tools/compiler/src/5-emit/network/gateway-policies.ts",
    "tools/compiler/src/5-emit/vcluster/doors.ts",
  ],
  "test/tools/compiler/4-plan/services.test.ts": [
    "tools/compiler/src/4-plan/paid-services.ts",
    "tools/compiler/src/5-emit/kept-by-argo-cd.ts",
    "tools/compiler/src/5-emit/vcluster/services.ts",
  ],
  "test/tools/compiler/4-plan/snapshot-tool.test.ts": ["tools/compiler/src/4-plan/state.ts"],
  "test/tools/compiler/4-plan/backing-store.test.ts": ["tools/compiler/src/4-plan/sql-access.ts"],
};
