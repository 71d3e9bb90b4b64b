import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, CHANNELS, HEALTHY, paymentsSays } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const REGULATED = "{ name: regulated, version: 1.0.0 }";
const cause = {
  fault: "error unknown-template-version",
  at: `${CHANNELS}#/spec/channels/1/version`,
  message: '"1.1.0" is not a frozen release of tenant-cluster',
  hint: "did you mean 1.0.0?",
};

test("a channel stands at a frozen release, even one that nobody follows", () => {
  const files = damage(HEALTHY, CHANNELS, REGULATED, "{ name: regulated, version: 1.1.0 }");
  expect(spoken(planOf(files).findings)).toEqual([cause]);
});

test("a tenant that follows it hears so as a consequence", () => {
  const followed = paymentsSays("template: { channel: regulated }");
  const files = damage(followed, CHANNELS, REGULATED, "{ name: regulated, version: 1.1.0 }");
  expect(spoken(planOf(files).findings)).toEqual([
    cause,
    {
      fault: "error unknown-template-version",
      at: `${ACME}#/spec/clusters/0/template/channel`,
      consequence: true,
      message:
        'release channel "regulated" stands at "1.1.0", which is not a frozen release of tenant-cluster',
      hint: "use another channel, or version: instead",
      related: [`${CHANNELS}#/spec/channels/1/version version: 1.1.0`],
    },
  ]);
});

test("a channel is declared once", () => {
  const files = damage(HEALTHY, CHANNELS, REGULATED, "{ name: regular, version: 1.0.0 }");
  expect(spoken(planOf(files).findings)).toEqual([
    {
      fault: "error release-channel-twice",
      at: `${CHANNELS}#/spec/channels/1/name`,
      message: 'two release channels of tenant-cluster are named "regular"',
      hint: "remove one of the two",
      related: [`${CHANNELS}#/spec/channels/0/name the first one`],
    },
  ]);
});
