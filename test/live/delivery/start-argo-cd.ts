import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { downloadModule } from "../../../tools/engines/src/object-schemas/download-module.ts";
import { customResourceSource } from "../../../tools/engines/src/object-schemas/schema-sources.ts";
import { accepted } from "../control-plane/api-answer.ts";
import type { ControlPlane } from "../control-plane/control-plane.ts";
import type { Ground } from "../ground.ts";
import { freePort } from "../processes/free-port.ts";
import { type ArgoCdSettings, argoCdObjects } from "./argo-cd-objects.ts";
import { type ArgoCdEngines, type ArgoCdPort, argoCdPrograms } from "./argo-cd-programs.ts";
import { layOutMounts } from "./lay-out-mounts.ts";
import { type Door, openDoor } from "./open-door.ts";
import { endAgent } from "./signing-key.ts";

/** What one jurisdiction's Argo CD is started with. */
export interface ArgoCdRequest extends ArgoCdSettings {
  readonly plane: ControlPlane;
  readonly engines: ArgoCdEngines;
  /** Ports of this machine by the `host:port` that the output names. */
  readonly ports: ReadonlyMap<string, number>;
  /** Files with the authority that each host is trusted by. */
  readonly trusted: ReadonlyMap<string, string>;
}

/** Starts an Argo CD against a control plane; nothing of `apps/` is applied yet. */
export async function startArgoCd(ground: Ground, request: ArgoCdRequest): Promise<Door> {
  const { plane, engines, key, trusted } = request;
  const folder = join(plane.folder, "argo-cd");
  mkdirSync(folder, { recursive: true });
  const source = customResourceSource("argoproj.io");
  if (!source) throw new Error("no module of Argo CD is pinned");
  const module = await downloadModule(source, process.env);
  layOutMounts(folder, { module, trusted, key });
  for (const object of argoCdObjects(request)) await accepted(plane.admin.apply(object));
  const door = await openDoor(request.ports);
  ground.atEnd(() => door.close());
  ground.atEnd(() => endAgent(join(folder, "key-ring")));
  const ports = {} as Record<ArgoCdPort, number>;
  for (const port of PORTS) ports[port] = await freePort();
  const { jurisdiction } = plane;
  const kubeconfig = plane.kubeconfig("argo-cd", plane.accounts.delivery);
  const place = { jurisdiction, engines, kubeconfig, door: door.url, folder, ports };
  for (const program of argoCdPrograms(place)) await ground.supervisor.start(program);
  return door;
}

const PORTS = ["redis", "repo", "repoMetrics", "sets", "setsProbe", "hooks", "apps"] as const;
