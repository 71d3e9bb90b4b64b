import type { Step } from "../ground.ts";
import type { Attempt } from "../report/attempt.ts";
import { type Delivered, delivered } from "./delivered.ts";
import { eventually } from "./eventually.ts";
import { orderOfKinds } from "./order-of-kinds.ts";
import { type Standing, standings } from "./standings.ts";

const JURISDICTION = "jurisdictions/eu/jurisdiction.yaml";
const TEMPLATE = "templates/tenant-cluster";

/** Follows the channel that is promoted last; all others of the jurisdiction follow the first. */
const LAST = "vc-acme-bank--payments";
/** Its Kubernetes version is raised in the commit of the first promotion. */
const RAISED = "vc-verdana--actuarial";

const PATIENCE = 600;

/**
 * A template version and a tenant's Kubernetes version are raised by commits, one channel after the
 * other; what follows the later channel does not move before its own commit.
 */
export const rollout: Step = {
  name: "rollout",
  needs: ["delivery"],
  run: async (ground) => {
    const world = await delivered(ground);
    const inOrder = await orderOfKinds(world.eu.plane);
    await followChannels(world);
    const before = await standings(world.eu.plane.admin);
    await promoteFirst(world);
    const first = await arrived(world, (name) => name !== LAST);
    await promoteLast(world);
    const second = await arrived(world, () => true);
    return [...inOrder, ...judge(before, first, second)];
  },
};

async function followChannels({ source, eu }: Delivered): Promise<void> {
  const regulated = "payments, template: { name: tenant-cluster, channel: regulated },";
  source.edit(JURISDICTION, /template: \{ name: tenant-cluster, version: \S+ \}/, CHANNEL);
  source.edit("jurisdictions/eu/tenants/acme-bank.yaml", "payments,", regulated);
  await source.commit("jurisdiction(eu): channels");
  await source.publish("eu", eu.remote);
}

const CHANNEL = "template: { name: tenant-cluster, channel: regular }";

async function promoteFirst({ source, eu }: Delivered): Promise<void> {
  source.edit(`${TEMPLATE}/package.json`, '"version": "1.0.0"', '"version": "1.1.0"');
  source.edit(`${TEMPLATE}/template.yaml`, /^ {4}pods: \d+$/m, "    pods: 350");
  await source.freeze();
  source.edit(`${TEMPLATE}/channels.yaml`, "regular, version: 1.0.0", "regular, version: 1.1.0");
  const raised = 'kubernetes: { version: "1.36" }';
  source.edit("jurisdictions/eu/tenants/verdana.yaml", /kubernetes: \{.*\}/, raised);
  await source.commit("template(tenant-cluster): regular follows 1.1.0");
  await source.publish("eu", eu.remote);
}

async function promoteLast({ source, eu }: Delivered): Promise<void> {
  const next = "regulated, version: 1.1.0";
  source.edit(`${TEMPLATE}/channels.yaml`, "regulated, version: 1.0.0", next);
  await source.commit("template(tenant-cluster): regulated follows 1.1.0");
  await source.publish("eu", eu.remote);
}

type Standings = ReadonlyMap<string, Standing>;

/** Standings once all that `moves` stand at the later version, or when patience ends. */
async function arrived({ eu }: Delivered, moves: (name: string) => boolean): Promise<Standings> {
  const { admin } = eu.plane;
  await eventually(PATIENCE, async () => {
    const waiting = [...(await standings(admin))].filter(
      ([name, { template }]) => moves(name) && !template.endsWith("@1.1.0"),
    );
    return waiting.length === 0 || undefined;
  });
  return standings(admin);
}

function judge(before: Standings, first: Standings, second: Standings): readonly Attempt[] {
  const level = "eu Argo CD";
  const others = [...first].filter(([name]) => name !== LAST);
  const moved = others.filter(([, { template }]) => template.endsWith("@1.1.0"));
  const from = before.get(RAISED)?.kubernetes;
  const to = first.get(RAISED)?.kubernetes;
  const stayed = first.get(LAST);
  const last = second.get(LAST);
  const earlier = others.every(([, { operated }]) => operated <= (last?.operated ?? ""));
  return [
    {
      attempt: "the channel regular is promoted: its tenant clusters move",
      level,
      verdict: `${moved.length} of ${others.length}`,
      policy: "channel",
      passed: moved.length === others.length,
    },
    {
      attempt: "a tenant's Kubernetes version is raised in the same commit",
      level,
      verdict: `${RAISED}: ${from} to ${to}`,
      policy: "",
      passed: from === "1.35" && to === "1.36",
    },
    {
      attempt: "what follows the channel regulated does not move with it",
      level,
      verdict: `${LAST}: ${stayed?.template}`,
      policy: "channel",
      passed: stayed?.template === before.get(LAST)?.template,
    },
    {
      attempt: "the channel regulated is promoted: it moves, after all others",
      level,
      verdict: `${LAST}: ${last?.template}`,
      policy: "channel",
      passed: last?.template.endsWith("@1.1.0") === true && earlier,
    },
  ];
}
