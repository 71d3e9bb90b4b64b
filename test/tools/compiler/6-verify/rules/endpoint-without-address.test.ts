import { compile } from "@bailiwick/compiler";
import { expect, test } from "vitest";
import { EU, HEALTHY, paymentsSays } from "../../../../support/healthy-tree.ts";
import { spoken } from "../../../../support/spoken.ts";
import { damage } from "../../../../support/tree.ts";

const found = (files: typeof HEALTHY) => spoken(compile(files).findings);

test("a sink that is named by host only is said once, however many send to it", () => {
  expect(found(damage(HEALTHY, EU, ", cidrs: [192.0.2.16/28]", ""))).toEqual([
    {
      fault: "warning endpoint-without-address",
      at: `${EU}#/spec/inventory/4`,
      message:
        '"siem-fra" is named by host, and NetworkPolicies know addresses: ' +
        "it stays closed to 5 tenant clusters",
      hint: "add cidrs: [<range>], the addresses of siem.fra.rheinwerk.example",
    },
  ]);
});

test("declared egress is named with whom it is closed to", () => {
  const egress = paymentsSays("egress: [{ to: swift-gateway }]");
  const [finding] = found(damage(egress, EU, ", cidrs: [192.0.2.48/29]", ""));
  expect(finding?.message).toMatch(
    /^"swift-gateway" .* it stays closed to eu\/acme-bank\/payments$/,
  );
});

test("a place that nothing connects to needs no address", () => {
  expect(found(damage(HEALTHY, EU, ", cidrs: [192.0.2.48/29]", ""))).toEqual([]);
});
