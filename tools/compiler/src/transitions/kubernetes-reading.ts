import type { DecisionReading } from "./changed-decisions.ts";

/** How rules about a tenant cluster's Kubernetes version read it, and write it back. */
export const KUBERNETES_READING = Object.freeze({
  what: "Kubernetes version",
  read: ({ kubernetes }) => ({ value: kubernetes.value.version, origin: kubernetes.origin }),
  undo: ({ kubernetes }) => `kubernetes: { version: "${kubernetes.value.version}" }`,
  former: ({ kubernetes }) => [
    { steps: ["kubernetes", "version"], value: kubernetes.value.version },
  ],
} satisfies Partial<DecisionReading>);
