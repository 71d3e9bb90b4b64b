import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { accepted } from "../control-plane/api-answer.ts";
import type { ControlPlane } from "../control-plane/control-plane.ts";
import type { Ground } from "../ground.ts";
import { ARGO_CD_ENGINES, type ArgoCdEngines } from "./argo-cd-programs.ts";
import { type EmittedDelivery, emittedDelivery } from "./emitted-delivery.ts";
import type { Door } from "./open-door.ts";
import type { PackedChart } from "./pack-chart.ts";
import { pinnedCharts } from "./pinned-charts.ts";
import { serveCharts } from "./serve-charts.ts";
import { serveGit } from "./serve-git.ts";
import type { Served } from "./serve-loopback.ts";
import { createSigningKey, type SigningKey } from "./signing-key.ts";
import { createSourceRepository, type SourceRepository } from "./source-repository.ts";
import { startArgoCd } from "./start-argo-cd.ts";

/** One jurisdiction with a remote and an Argo CD of its own. */
export interface DeliveredJurisdiction {
  readonly plane: ControlPlane;
  readonly emitted: EmittedDelivery;
  /** Folder of the bare repository that the remote's URL leads to. */
  readonly remote: string;
  readonly git: Served;
  readonly door: Door;
}

/** Both jurisdictions, delivered from one source repository. */
export interface Delivered {
  readonly source: SourceRepository;
  readonly eu: DeliveredJurisdiction;
  readonly uk: DeliveredJurisdiction;
}

const known = new WeakMap<Ground, Promise<Delivered>>();

/**
 * Publishes both jurisdictions and starts an Argo CD for each; `bootstrap/` is not applied yet.
 * What a step finds here, a later step of the same run finds again.
 */
export function delivered(ground: Ground): Promise<Delivered> {
  const found = known.get(ground) ?? deliver(ground);
  known.set(ground, found);
  return found;
}

async function deliver(ground: Ground): Promise<Delivered> {
  const engines = await ground.engines(ARGO_CD_ENGINES);
  const folder = join(ground.supervisor.folder, "delivery");
  const key = createSigningKey(join(folder, "key"));
  ground.atEnd(key.dispose);
  const source = await createSourceRepository(join(folder, "source"), ["eu", "uk"], key);
  const charts = await pinnedCharts(join(folder, "charts"));
  const world = { ground, engines, folder, key, source, charts };
  const remotes = new Map<string, RemoteSite>();
  for (const plane of [ground.eu, ground.uk]) {
    remotes.set(plane.jurisdiction, await openRemote(plane, world));
  }
  const [eu, uk] = await Promise.all(
    [ground.eu, ground.uk].map((plane) => openJurisdiction(plane, remotes, world)),
  );
  if (!eu || !uk) throw new Error("a jurisdiction was lost");
  return { source, eu, uk };
}

interface World {
  readonly ground: Ground;
  readonly engines: ArgoCdEngines;
  readonly folder: string;
  readonly key: SigningKey;
  readonly source: SourceRepository;
  readonly charts: readonly PackedChart[];
}

/** A remote that is served, with what its jurisdiction's output says of it. */
interface RemoteSite {
  readonly emitted: EmittedDelivery;
  readonly folder: string;
  readonly git: Served;
  readonly password: string;
  readonly authority: string;
}

async function openRemote(plane: ControlPlane, world: World): Promise<RemoteSite> {
  const { jurisdiction } = plane;
  const emitted = emittedDelivery(join(world.source.root, "apps"), jurisdiction);
  const { host, pathname } = new URL(emitted.remote);
  const served = join(world.folder, "remotes", jurisdiction);
  const folder = join(served, host, pathname);
  mkdirSync(folder, { recursive: true });
  execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", folder]);
  await world.source.publish(jurisdiction, folder);
  const password = randomBytes(16).toString("hex");
  const certificate = await plane.authority.issue(`remote-${host}`, [host]);
  const git = await serveGit(certificate, {
    folder: served,
    passwords: new Map([[host, password]]),
  });
  world.ground.atEnd(() => git.close());
  return { emitted, folder, git, password, authority: plane.authority.certificate };
}

/**
 * Starts an Argo CD whose door leads to its own registry and to both remotes, as the internet
 * would: that one of them cannot be read is not to be the network's doing.
 */
async function openJurisdiction(
  plane: ControlPlane,
  remotes: ReadonlyMap<string, RemoteSite>,
  { ground, engines, key, charts }: World,
): Promise<DeliveredJurisdiction> {
  const own = remotes.get(plane.jurisdiction);
  if (!own) throw new Error(`no remote of ${plane.jurisdiction}`);
  const { emitted, git, folder: remote } = own;
  const [registry = "", ...prefix] = emitted.charts.split("/");
  const certificate = await plane.authority.issue(`registry-${registry}`, [registry]);
  const shop = await serveCharts(certificate, prefix.join("/"), charts);
  ground.atEnd(() => shop.close());
  const ports = new Map([[`${registry}:443`, shop.port]]);
  const trusted = new Map([[registry, plane.authority.certificate]]);
  for (const site of remotes.values()) {
    const { host } = new URL(site.emitted.remote);
    ports.set(`${host}:443`, site.git.port);
    trusted.set(host, site.authority);
  }
  const settings = { git: { url: emitted.remote, password: own.password }, charts: emitted.charts };
  const door = await startArgoCd(ground, { ...settings, plane, engines, key, ports, trusted });
  return { plane, emitted, remote, git, door };
}

/** Applies `bootstrap/` as an operator would, by hand and once. */
export async function bootstrap({ plane, emitted }: DeliveredJurisdiction): Promise<void> {
  for (const object of emitted.bootstrap) await accepted(plane.admin.apply(object));
}
