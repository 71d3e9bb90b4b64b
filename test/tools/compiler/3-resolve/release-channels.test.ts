import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, CHANNELS, EU, HEALTHY, paymentsSays, UK } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const REGULATED = "{ name: regulated, version: 1.0.0 }";
const cause = {
  fault: "error unknown-template-version",
  at: `${CHANNELS}#/spec/channels/1/version`,
  message: '"9.9.9" is not released yet: the newest release of tenant-cluster is "1.0.0"',
  hint: "write 1.0.0, the nearest release; a working copy is never pinned",
};

test("a channel stands at a frozen release, even one that nobody follows", () => {
  const files = damage(HEALTHY, CHANNELS, REGULATED, "{ name: regulated, version: 9.9.9 }");
  expect(spoken(planOf(files).findings)).toEqual([cause]);
});

test("a tenant that follows it hears so as a consequence", () => {
  const followed = paymentsSays("template: { channel: regulated }");
  const files = damage(followed, CHANNELS, REGULATED, "{ name: regulated, version: 9.9.9 }");
  expect(spoken(planOf(files).findings)).toEqual([
    cause,
    {
      fault: "error release-channel-broken",
      at: `${ACME}#/spec/clusters/0/template/channel`,
      consequence: true,
      message:
        'release channel "regulated" stands at "9.9.9", which is not a frozen release of tenant-cluster',
      hint: "move the channel in templates/tenant-cluster/channels.yaml",
      related: [`${CHANNELS}#/spec/channels/1/version version: 9.9.9`],
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

const WITHDRAWN = "  withdrawn:\n    - { version: 1.0.0, reason: opens the cluster network }\n";

test("a withdrawn release is pinned by nobody, neither by channel nor by version", () => {
  const files = withWithdrawn(WITHDRAWN);
  const fault = "error template-version-withdrawn";
  const said = {
    fault,
    message: '"1.0.0" of tenant-cluster is withdrawn: opens the cluster network',
    hint: "release a version of tenant-cluster that mends it: npm run version",
    related: [`${CHANNELS}#/spec/withdrawn/0 withdrawn`],
  };
  expect(spoken(planOf(files).findings)).toEqual([
    { ...said, at: `${CHANNELS}#/spec/channels/0/version` },
    { ...said, at: `${CHANNELS}#/spec/channels/1/version` },
    { ...said, at: `${EU}#/spec/defaults/template/version` },
    { ...said, at: `${UK}#/spec/defaults/template/version` },
  ]);
});

test("who follows a channel at a withdrawn release hears so as a consequence", () => {
  const followed = paymentsSays("template: { channel: regulated }", withWithdrawn(WITHDRAWN));
  const found = spoken(planOf(followed).findings).find(({ at }) => at.startsWith(ACME));
  expect(found).toMatchObject({
    fault: "error release-channel-broken",
    consequence: true,
    message:
      'release channel "regulated" stands at "1.0.0", which is a withdrawn release of tenant-cluster',
  });
});

test("what stands instead of a withdrawn release is a release that stands", () => {
  const entry = (instead: string) =>
    WITHDRAWN.replace("reason:", `instead: ${instead}, reason:`).replace("1.0.0", "1.0.1");
  const found = (instead: string) =>
    spoken(planOf(withWithdrawn(entry(instead))).findings).map(({ at, hint }) => ({ at, hint }));
  const at = `${CHANNELS}#/spec/withdrawn/0`;
  const ahead = "write 1.0.0, the nearest release; a working copy is never pinned";
  expect(found("1.0.0")).toEqual([{ at: `${at}/version`, hint: ahead }]);
  expect(found("2.0.0")).toEqual([
    { at: `${at}/version`, hint: ahead },
    { at: `${at}/instead`, hint: ahead },
  ]);
});

test("channels of a template without any file stand at nothing", () => {
  const path = "templates/other/channels.yaml";
  const { text } = HEALTHY.find((file) => file.path === CHANNELS) ?? { text: "" };
  const other = { path, text: text.replace("name: tenant-cluster", "name: other") };
  expect(spoken(planOf([...HEALTHY, other]).findings).map(({ at }) => at)).toEqual([
    `${path}#/spec/channels/0/version`,
    `${path}#/spec/channels/1/version`,
  ]);
});

function withWithdrawn(lines: string) {
  return damage(HEALTHY, CHANNELS, /$/, lines);
}
