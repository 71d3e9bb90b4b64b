import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, HEALTHY, paymentsSays } from "../../../support/healthy-tree.ts";
import { OWN_NODES, withPrivateNodes } from "../../../support/private-nodes.ts";
import { spoken } from "../../../support/spoken.ts";

const AT = `${ACME}#/spec/clusters/0`;
const faults = (files = HEALTHY) =>
  spoken(planOf(files).findings).map(({ fault, at, message, hint }) => ({
    fault,
    at,
    message,
    hint,
  }));

test("machines of its own are decided where the isolation mode has them", () => {
  const files = withPrivateNodes();
  expect(faults(files)).toEqual([]);
  const [payments] = planOf(files).value.jurisdictions[0]?.tenants[0]?.clusters ?? [];
  expect(payments?.isolation.value).toBe("private-nodes");
  expect(payments?.privateNodes?.value.pods).toBe("10.192.0.0/16");
});

describe("machines of its own", () => {
  test("are asked for", () => {
    expect(faults(withPrivateNodes(""))).toEqual([
      {
        fault: "error decision-missing",
        at: AT,
        message: 'nobody has said which machines "payments" has',
        hint: "add privateNodes: { endpoint: …, network: …, pods: …, services: … }",
      },
    ]);
  });

  test("are not asked for where a name in them stands for nothing", () => {
    const codes = faults(withPrivateNodes(OWN_NODES.replace("metal-fra", "nowhere")));
    expect(codes.map(({ fault }) => fault)).toEqual(["error unknown-inventory-entry"]);
  });

  test("are of no use to another mode", () => {
    const files = withPrivateNodes(OWN_NODES, "dedicated");
    expect(faults(files)).toEqual([
      {
        fault: "error private-nodes-unused",
        at: `${AT}/privateNodes`,
        message: '"payments" has machines of its own, and isolation: dedicated',
        hint: "write isolation: private-nodes, or leave privateNodes out",
      },
    ]);
  });

  test("bring their own devices", () => {
    const gpus = `${OWN_NODES}, gpus: [{ workload: a, class: h200, count: 1 }]`;
    expect(faults(withPrivateNodes(gpus)).map(({ fault, at }) => [fault, at])).toEqual([
      ["error gpus-on-private-nodes", `${AT}/gpus/0`],
    ]);
  });

  test("need a licence", () => {
    const [finding] = faults(paymentsSays(`isolation: private-nodes`));
    expect(finding?.fault).toBe("error decision-missing");
    const oss = withPrivateNodes().map((file) => ({
      ...file,
      text: file.text.replace("edition: licensed, ", ""),
    }));
    expect(faults(oss).map(({ fault, at }) => [fault, at])).toEqual([
      ["error paid-option-on-oss", `${AT}/isolation`],
    ]);
  });
});
