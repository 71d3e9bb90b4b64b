import { describe, expect, test } from "vitest";
import {
  acmePod,
  EXTRA,
  frankfurtDeclares,
  VALUES,
  withValue,
} from "../../../../support/acme-object.ts";
import { faults } from "../../../../support/emitted.ts";

const code = "priority-class-undeclared";

describe("a priority class that nobody declared", () => {
  test.each(["tenant-first", "system-node-critical"])("of a pod: %s", (name) => {
    expect(faults(acmePod(`priorityClassName: ${name}`))).toEqual([
      `${code} ${EXTRA}#0/spec/priorityClassName`,
    ]);
  });

  test("of the control plane", () => {
    const field = "controlPlane.statefulSet.scheduling.priorityClassName";
    expect(faults(withValue(field, "high"))).toEqual([
      `${code} ${VALUES}#0/${field.replaceAll(".", "/")}`,
    ]);
  });
});

test("a declared one is inside", () => {
  const catalog = frankfurtDeclares("priorityClasses: [{ name: tenant-first }]");
  expect(faults(acmePod("priorityClassName: tenant-first"), catalog)).toEqual([]);
});
