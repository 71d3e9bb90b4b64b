import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import {
  ACME,
  CHANNELS,
  EU,
  HEALTHY,
  paymentsSays,
  RELEASE,
  UK,
} from "../../../support/healthy-tree.ts";
import { place, type Spoken, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${ACME}#/spec/clusters/0/template`;

function asking(template: string): readonly Spoken[] {
  return spoken(planOf(paymentsSays(`template: ${template}`)).findings);
}

function decided(template: string) {
  const [eu] = planOf(paymentsSays(`template: ${template}`)).value.jurisdictions;
  const chosen = eu?.tenants[0]?.clusters[0]?.template;
  return chosen && { file: chosen.value.file, at: place(chosen.origin) };
}

describe("a template that is there", () => {
  test("is pinned by version", () => {
    expect(decided("{ name: tenant-cluster, version: 1.0.0 }")).toEqual({
      file: RELEASE,
      at: `${AT}/version`,
    });
  });

  test("is followed by channel, which stands for an exact version", () => {
    expect(decided("{ name: tenant-cluster, channel: regulated }")).toEqual({
      file: RELEASE,
      at: `${AT}/channel`,
    });
  });

  test("has the name of the jurisdiction's own where the tenant names none", () => {
    expect(decided("{ channel: regular }")).toEqual({ file: RELEASE, at: `${AT}/channel` });
  });
});

test("a template is one of those that there are", () => {
  expect(asking("{ name: tenant-clutser, version: 1.0.0 }")).toEqual([
    {
      fault: "error unknown-template",
      at: `${AT}/name`,
      message: '"tenant-clutser" is not a template',
      hint: "did you mean tenant-cluster?",
    },
  ]);
});

test("without any release the working copy does not step in", () => {
  const found = spoken(planOf(HEALTHY.filter(({ path }) => path !== RELEASE)).findings);
  const fault = "error unknown-template-version";
  const message = '"1.0.0" is not a frozen release of tenant-cluster';
  const hint = "freeze a release of tenant-cluster: run npx bailiwick freeze";
  expect(found).toEqual([
    { fault, at: `${CHANNELS}#/spec/channels/0/version`, message, hint },
    { fault, at: `${CHANNELS}#/spec/channels/1/version`, message, hint },
    { fault, at: `${EU}#/spec/defaults/template/version`, message, hint },
    { fault, at: `${UK}#/spec/defaults/template/version`, message, hint },
  ]);
});

test("a channel is declared", () => {
  expect(asking("{ channel: regulatd }")).toEqual([
    {
      fault: "error unknown-release-channel",
      at: `${AT}/channel`,
      message: '"regulatd" is not a release channel of tenant-cluster',
      hint: "did you mean regulated?",
    },
  ]);
});

describe("an unclear choice", () => {
  const fault = "error template-choice-unclear";

  test("names a version and a channel", () => {
    expect(asking("{ version: 1.0.0, channel: regular }")).toEqual([
      {
        fault,
        at: AT,
        message: "both a version and a channel are chosen",
        hint: "leave one of the two out",
      },
    ]);
  });

  test("names neither", () => {
    expect(asking("{ name: tenant-cluster }")).toEqual([
      { fault, at: AT, message: "no version is chosen", hint: "add version: or channel:" },
    ]);
  });

  test("names no template where the jurisdiction names none either", () => {
    const said = paymentsSays("template: { channel: regular }");
    const files = damage(said, EU, / {4}template: \{.*\}\n/, "");
    expect(spoken(planOf(files).findings).find(({ at }) => at === AT)).toEqual({
      fault,
      at: AT,
      message: "no template is named",
      hint: "add name: with that of a template",
    });
  });
});
