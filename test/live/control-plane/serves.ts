import { enginePin } from "../../../tools/engines/src/engine-pin.ts";
import type { Step } from "../ground.ts";
import type { Attempt } from "../report/attempt.ts";
import type { ControlPlane } from "./control-plane.ts";

/** Both control planes serve, in the version that is pinned, and each trusts only its own. */
export const serves: Step = {
  name: "serves",
  run: async ({ eu, uk }) => [
    await version(eu),
    await version(uk),
    await foreignToken(eu, uk),
    await foreignToken(uk, eu),
  ],
};

async function version({ jurisdiction, admin }: ControlPlane): Promise<Attempt> {
  const wanted = enginePin("kube-apiserver").version;
  const ready = await admin.call("GET", "/readyz");
  const { body } = await admin.call("GET", "/version");
  return {
    attempt: "the API server is ready and says its version",
    level: `${jurisdiction} host`,
    verdict: `${ready.body}, ${body.gitVersion}`,
    policy: "",
    passed: ready.body === "ok" && body.gitVersion === wanted,
  };
}

async function foreignToken(own: ControlPlane, other: ControlPlane): Promise<Attempt> {
  const stranger = own.withToken(other.accounts.admin.token);
  const { status } = await stranger.call("GET", "/api/v1/namespaces");
  return {
    attempt: `the administrator of ${other.jurisdiction} lists namespaces`,
    level: `${own.jurisdiction} host`,
    verdict: status === 401 ? "unauthorized" : `status ${status}`,
    policy: "authentication",
    passed: status === 401,
  };
}
