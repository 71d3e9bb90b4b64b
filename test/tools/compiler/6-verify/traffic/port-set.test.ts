import { describe, expect, test } from "vitest";
import {
  ANY_PORT,
  inBoth,
  inWords,
  portsOf,
  without,
} from "../../../../../tools/compiler/src/6-verify/traffic/port-set.ts";

const NAMES = { web: { protocol: "TCP", from: 8080, to: 8080 } };

describe("ports of a rule", () => {
  test.each([
    ["none are all", undefined, "any"],
    ["an empty list is all", [], "any"],
    ["TCP is meant where no protocol is", [{ port: 443 }], "TCP 443"],
    ["a protocol without a port is all of it", [{ protocol: "UDP" }], "UDP"],
    ["endPort makes a range", [{ port: 32000, endPort: 32768 }], "TCP 32000-32768"],
    ["a name is what the pod calls so", [{ port: "web" }], "TCP 8080"],
    ["a name that the pod does not have is nothing", [{ port: "dns" }], "-"],
    ["a name of another protocol is nothing", [{ port: "web", protocol: "UDP" }], "-"],
    ["a port that is no number may be any", [{ port: { toString: "a" } }], "TCP"],
    ["an end that is no number may be any", [{ port: 443, endPort: ["500"] }], "TCP"],
    ["several add up", [{ port: 53, protocol: "UDP" }, { port: 53 }], "TCP 53, UDP 53"],
  ])("%s", (_, ports, words) => {
    expect(inWords(portsOf(ports, NAMES))).toBe(words);
  });
});

describe("sets", () => {
  const tcp = (from: number, to = from) => [{ protocol: "TCP", from, to }];

  test("have a common part within one protocol", () => {
    expect(inWords(inBoth(tcp(1, 100), tcp(50, 200)))).toBe("TCP 50-100");
    expect(inWords(inBoth(tcp(53), portsOf([{ port: 53, protocol: "UDP" }], {})))).toBe("-");
    expect(inWords(inBoth(ANY_PORT, tcp(443)))).toBe("TCP 443");
  });

  test("lose what is taken from them", () => {
    expect(inWords(without(tcp(1, 100), tcp(50)))).toBe("TCP 1-49, TCP 51-100");
    expect(inWords(without(tcp(443), tcp(443)))).toBe("-");
    expect(inWords(without(tcp(443), tcp(80)))).toBe("TCP 443");
    expect(inWords(without(ANY_PORT, ANY_PORT))).toBe("-");
  });
});
