import { expect, test } from "vitest";
import { printGithub } from "../../../../tools/cli/src/print/github.ts";
import { EXAMPLE } from "./example.ts";

test("a diagnostic is one workflow command at its line", () => {
  expect(printGithub([EXAMPLE])).toBe(
    "::error file=jurisdictions/eu/tenants/acme.yaml,line=17,col=54,endColumn=67," +
      "title=backing-store-outside-jurisdiction::tenant cluster eu/acme/payments keeps its state " +
      'in "US", which is not a member of eu%0Awhy: jurisdictional containment%0A' +
      "fix: use one of etcd-fra or etcd-par\n",
  );
});

test("no text ends the command or starts another one", () => {
  const message = "100 %\r\n::set-output name=a::b";
  const printed = printGithub([{ ...EXAMPLE, message, file: "a:b,c.yaml" }]);
  expect(printed.split("\n")).toHaveLength(2);
  expect(printed).toContain("::100 %25%0D%0A::set-output name=a::b%0A");
  expect(printed).toContain("file=a%3Ab%2Cc.yaml,line=17");
});

test("nothing is nothing", () => {
  expect(printGithub([])).toBe("");
});
