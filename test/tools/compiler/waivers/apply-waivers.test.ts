import { describe, expect, test } from "vitest";
import { applyWaivers } from "../../../../tools/compiler/src/waivers/apply-waivers.ts";
import { catalogOf, planOf } from "../../../support/catalog-of.ts";
import { ACME, HEALTHY, LEDGERLEAF_UK, LONDON, UK } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const WAIVER = "jurisdictions/uk/waivers/wide-skew.yaml";
const POINTER = "/spec/clusters/0/kubernetes/version";

/** London is three minor versions behind what the tenant asks for. */
const wide = damage(
  damage(
    damage(HEALTHY, UK, 'version: "1.36"', 'version: "1.37"'),
    LONDON,
    'version: "1.35"',
    'version: "1.33"',
  ),
  LEDGERLEAF_UK,
  "ordinary }",
  'ordinary, kubernetes: { version: "1.36" } }',
);

function waived(code: string, pointer: string, files = wide, path = LEDGERLEAF_UK) {
  const text = `apiVersion: bailiwick.dev/v1
kind: Waiver
metadata: { name: wide-skew }
spec:
  code: ${code}
  object: { path: ${path}, pointer: ${pointer} }
  reason: the upgrade of London is booked
  approver: uk-platform
  until: "2026-12-31"
`;
  const tree = [...files, { path: WAIVER, text }];
  const paths = new Set(tree.map((file) => file.path));
  const outcome = applyWaivers(planOf(tree).findings, catalogOf(tree).value.waivers, paths);
  return { findings: spoken(outcome.findings), waived: spoken(outcome.waived) };
}

test("a waiver takes out the finding that it names, and it is listed", () => {
  const outcome = waived("kubernetes-skew-too-wide", POINTER);
  expect(outcome.findings).toEqual([]);
  expect(outcome.waived.map(({ fault, at }) => [fault, at])).toEqual([
    ["error kubernetes-skew-too-wide", `${LEDGERLEAF_UK}#${POINTER}`],
  ]);
});

test("without a waiver nothing is taken out", () => {
  const { findings } = planOf(wide);
  expect(applyWaivers(findings, [], new Set())).toEqual({ findings, waived: [] });
});

describe("a waiver that excuses nothing", () => {
  test.each([
    ["another code", "kubernetes-skew-untested", POINTER, LEDGERLEAF_UK],
    ["another line", "kubernetes-skew-too-wide", "/spec/clusters/1", LEDGERLEAF_UK],
    ["another file", "kubernetes-skew-too-wide", POINTER, LONDON],
  ])("is refused: %s", (_, code, pointer, path) => {
    const outcome = waived(code, pointer, wide, path);
    expect(outcome.waived).toEqual([]);
    expect(outcome.findings.map(({ fault }) => fault)).toEqual([
      "error kubernetes-skew-too-wide",
      "error waiver-unused",
    ]);
    expect(outcome.findings[1]).toEqual({
      fault: "error waiver-unused",
      at: `${WAIVER}#/spec/object`,
      message: `nothing reports "${code}" at ${path} ${pointer}`,
      hint: `remove this waiver, or correct its path and pointer${code === "kubernetes-skew-too-wide" ? `: it is reported at ${LEDGERLEAF_UK} ${POINTER}` : ""}`,
    });
  });

  test.each(["jurisdictions/uk/tenants/nobody.yaml", "apps/uk/register.yaml"])(
    "is refused for a file that is none of the input: %s",
    (path) => {
      const { findings } = waived("kubernetes-skew-too-wide", POINTER, HEALTHY, path);
      expect(findings).toEqual([
        {
          fault: "error waiver-object-missing",
          at: `${WAIVER}#/spec/object/path`,
          message: `"${path}" is no file of the input`,
          hint: "remove this waiver, or correct its path",
        },
      ]);
    },
  );

  test("is refused in a tree that has nothing against it", () => {
    const { findings } = waived("kubernetes-skew-too-wide", POINTER, HEALTHY);
    expect(findings.map(({ fault }) => fault)).toEqual(["error waiver-unused"]);
  });
});

test("nobody knows whether a waiver is used while its file is broken: that is told first", () => {
  const files = damage(wide, LEDGERLEAF_UK, "[uk-gdpr]", "[uk-gdrp]");
  expect(waived("kubernetes-skew-too-wide", POINTER, files).findings).toMatchObject([
    { fault: "error unknown-regulation", at: `${LEDGERLEAF_UK}#/spec/regulations/0` },
  ]);
});

test("what cannot be waived stays, and the waiver is refused as well", () => {
  const files = damage(HEALTHY, LONDON, "lon-encrypted, country: GB", "lon-encrypted, country: US");
  const pointer = "/spec/storageClasses/0/country";
  const { findings, waived: excused } = waived(
    "storage-class-outside-jurisdiction",
    pointer,
    files,
    LONDON,
  );
  expect(excused).toEqual([]);
  expect(findings.map(({ fault }) => fault)).toEqual([
    "error storage-class-outside-jurisdiction",
    "error waiver-not-possible",
  ]);
  expect(findings[1]).toEqual({
    fault: "error waiver-not-possible",
    at: `${WAIVER}#/spec/code`,
    message: '"storage-class-outside-jurisdiction" cannot be waived',
    hint: "mend what it reports, and remove this waiver",
  });
});

test("what cannot be waived anywhere is not called unused elsewhere", () => {
  const files = damage(HEALTHY, LONDON, "lon-encrypted, country: GB", "lon-encrypted, country: US");
  const { findings } = waived("storage-class-outside-jurisdiction", "/spec", files, ACME);
  expect(findings.map(({ fault }) => fault)).toEqual([
    "error storage-class-outside-jurisdiction",
    "error waiver-not-possible",
  ]);
});
