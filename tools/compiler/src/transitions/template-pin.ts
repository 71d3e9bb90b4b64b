import type { DecisionReading } from "./changed-decisions.ts";

/** How rules write the former pin of a tenant cluster's template back. */
export const TEMPLATE_PIN = Object.freeze({
  undo: ({ template: { value } }) => `template: { name: ${value.name}, version: ${value.version} }`,
  former: ({ template: { value } }) => [
    { steps: ["template"], value: { name: value.name, version: value.version } },
  ],
} satisfies Partial<DecisionReading>);
