import { expect, test } from "vitest";
import { proved } from "../../../../support/proved.ts";

const values = (enabled: string) =>
  `privateNodes: { enabled: ${enabled} }\nnetworking: { podCIDR: 203.0.113.0/24 }\n`;
const secret = (text: string) =>
  `kind: Secret\ndata: { config.yaml: ${Buffer.from(text).toString("base64")} }\n`;

test.each([
  ["off", values("false"), "inert"],
  ["off, in a Secret", secret(values("false")), "inert"],
  ["on", values("true"), "unknown"],
  ["on, in a Secret", secret(values("true")), "unknown"],
  ["not said", "networking: { podCIDR: 203.0.113.0/24 }\n", "unknown"],
  ["off beside another value", values("false").replace("podCIDR", "other"), "unknown"],
])("a switch that is %s", (_, text, state) => {
  expect(proved(text).places.map(({ verdict }) => verdict.state)).toEqual([state]);
});
