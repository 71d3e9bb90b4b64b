import { describe, expect, test } from "vitest";
import {
  acmePod,
  EXTRA,
  VALUES,
  withAcmeObject,
  withValue,
} from "../../../../support/acme-object.ts";
import { faults } from "../../../../support/emitted.ts";

const code = "resolver-outside-inventory";

const pod = (servers: string) =>
  acmePod(`dnsPolicy: None, dnsConfig: { nameservers: [${servers}] }`);
const DECLARED = "10.0.0.53";

describe("a pod asks somebody whom nobody declared", () => {
  test("an address", () => {
    expect(faults(pod(`${DECLARED}, 8.8.8.8`))).toEqual([
      `address-outside-inventory ${EXTRA}#0/spec/dnsConfig/nameservers/1`,
      `${code} ${EXTRA}#0/spec/dnsConfig/nameservers`,
    ]);
    expect(faults(pod(DECLARED))).toEqual([]);
  });

  test("a declared host that is no resolver", () => {
    expect(faults(pod("swift.rheinwerk.example"))).toEqual([
      `${code} ${EXTRA}#0/spec/dnsConfig/nameservers`,
    ]);
  });
});

describe("a DNS server's configuration forwards to", () => {
  const corefile = (line: string) =>
    withAcmeObject(
      "ConfigMap",
      `data:\n  Corefile: |\n    .:53 {\n      errors\n      ${line}\n    }`,
    );

  test.each([
    "forward . 8.8.8.8",
    "forward . /etc/resolv.conf 8.8.8.8 {",
    "forward . tls://9.9.9.9 {",
    "forward bank.example 10.0.0.53 8.8.8.8:53",
    "forward . [2001:4860:4860::8888]:53",
    "forward . dns.google.example",
    "forward . swift.rheinwerk.example",
    "proxy . 8.8.8.8",
    "fanout . 8.8.8.8",
  ])("%s", (line) => {
    expect(faults(corefile(line))).toContain(`${code} ${EXTRA}#0/data/Corefile`);
  });

  test.each([
    "forward . /etc/resolv.conf",
    "forward . 10.0.0.53 # ours",
    "forward . 10.0.0.53:53 {",
    "forward . tls://10.0.0.53",
    "cache 30",
  ])("%s, which is ours", (line) => {
    expect(faults(corefile(line))).toEqual([]);
  });

  test("in the values of the chart too", () => {
    const field = "controlPlane.coredns.overwriteConfig";
    expect(faults(withValue(field, ".:53 {\n  forward . 10.0.0.54\n}\n"))).toContain(
      `${code} ${VALUES}#0/controlPlane/coredns/overwriteConfig`,
    );
  });
});
