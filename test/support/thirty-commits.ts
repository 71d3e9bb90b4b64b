import { createHash } from "node:crypto";
import type { TextFile } from "@bailiwick/model/text-file";
import { EFFECTS_OF_THE_MOVE } from "./effects-of-the-move.ts";
import { GALLERY_WAIVER } from "./gallery-waiver.ts";
import { ACME, EU, FRANKFURT, HEALTHY, RELEASE, SYNAPSE } from "./healthy-tree.ts";
import { ACME_UK, acmeInLondon, MOVE } from "./moved-tenant.ts";
import { repositoryFiles } from "./repository-files.ts";
import type { ScriptedCommit } from "./scripted-commit.ts";
import { add, both, change, remove } from "./tree-edits.ts";

const PIXELGARTEN = "jurisdictions/eu/tenants/pixelgarten.yaml";
const VERDANA = "jurisdictions/eu/tenants/verdana.yaml";
const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";
const ONE_ONE = RELEASE.replace("1.0.0", "1.1.0");
const SHARP = "    - { name: siem-ham, kind: audit-sink, hosts: [siem.ham.rheinwerk.example], ";
const DRILL = "    - { name: payments-drill, environment: resilience-test, like: payments }\n";

const everybody = repositoryFiles("jurisdictions");
const file = (path: string): TextFile => {
  const found = [...everybody, ...HEALTHY, ...acmeInLondon()].find((each) => each.path === path);
  if (!found) throw new Error(`no ${path} to take from`);
  return found;
};
const retiring = (until: string) =>
  `lifecycle: { state: retiring, approver: eu-platform, until: "${until}" }`;

/** The release that follows, and the digest that is recorded beside it. */
const release: TextFile = {
  path: ONE_ONE,
  text: file(RELEASE)
    .text.replace("version: 1.0.0", "version: 1.1.0")
    .replace("pods: 400", "pods: 300"),
};
const digest = createHash("sha256").update(release.text).digest("hex");
/** The inputs of the first commit: no acme-bank yet, and Frankfurt one minor version behind. */
export const FIRST: readonly TextFile[] = change(
  FRANKFURT,
  'version: "1.36"',
  'version: "1.35"',
)(remove(ACME)(HEALTHY));

/**
 * Twenty-nine commits after the first, with what `diff` has to name of each. A trailer `Effect:`
 * says one of those names, or that the compiler changed bytes and no input did.
 */
export const SCRIPT: readonly ScriptedCommit[] = [
  {
    message: "tenant(eu/acme-bank): admitted",
    day: "2026-11-03",
    effects: ["tenant-added eu/acme-bank (1)"],
    edit: add(file(ACME)),
    trailers: ["Approved-by: eu-legal"],
  },
  {
    message: "refactor(compiler): a comment",
    day: "2026-11-04",
    effects: [],
    append: { "tools/compiler/src/wording/list-names.ts": "// Names stand in code unit order.\n" },
  },
  {
    message: "tenant(eu/pixelgarten): admitted",
    day: "2026-11-04",
    effects: ["tenant-added eu/pixelgarten (1)"],
    edit: add(file(PIXELGARTEN)),
  },
  {
    message: "tenant(eu/verdana): admitted",
    day: "2026-11-05",
    effects: ["tenant-added eu/verdana (3)"],
    edit: add(file(VERDANA)),
  },
  {
    message: "tenant(uk/harbour-trust): admitted",
    day: "2026-11-05",
    effects: ["tenant-added uk/harbour-trust (1)"],
    edit: add(file("jurisdictions/uk/tenants/harbour-trust.yaml")),
  },
  {
    message: "tenant(eu/acme-bank): logs for three years",
    day: "2026-11-06",
    effects: ["retention-lengthened audit retention (1)"],
    edit: change(ACME, "snapshots: { rto", "audit: { retention: P3Y }, snapshots: { rto"),
  },
  {
    message: "tenant(eu/acme-bank): a drill like what runs",
    day: "2026-11-07",
    effects: ["tenant-cluster-added (1)"],
    edit: change(ACME, /$/, DRILL),
  },
  {
    message: "jurisdiction(eu): foreign holdings of 12 percent",
    day: "2026-11-08",
    effects: ["operator-facts-changed operators rheinwerk foreignHolding collectivePct (10)"],
    edit: change(EU, "collectivePct: 8", "collectivePct: 12"),
  },
  {
    message: "docs: how we write",
    day: "2026-11-08",
    effects: [],
    append: { "README.md": "Write plainly.\n" },
  },
  {
    message: "jurisdiction(eu): a sink in Hamburg",
    day: "2026-11-09",
    effects: ["place-added inventory siem-ham (10)"],
    edit: change(
      EU,
      "  delivery: {",
      `${SHARP}country: DE, operator: rheinwerk, cidrs: [192.0.2.80/28] }\n  delivery: {`,
    ),
  },
  {
    message: "tenant(eu/acme-bank): logs to Hamburg",
    day: "2026-11-10",
    effects: ["sink-moved audit (2)"],
    edit: change(ACME, "audit: { ", "audit: { sink: siem-ham, "),
    trailers: ["Effect: sink-moved"],
  },
  {
    message: "template(tenant-cluster): 1.1.0",
    day: "2026-11-11",
    effects: ["release-changed templates/tenant-cluster/releases/1.1.0.yaml (0)"],
    edit: add(release),
    append: { "templates/tenant-cluster/releases/sha256sums.txt": `${digest}  1.1.0.yaml\n` },
  },
  {
    message: "tenant(eu/acme-bank): template 1.1.0",
    day: "2026-11-12",
    effects: ["template-changed template (2)"],
    edit: change(ACME, "audit: {", "template: { version: 1.1.0 }, audit: {"),
  },
  {
    message: "jurisdiction(eu): template 1.1.0 for all",
    day: "2026-11-13",
    effects: ["template-changed template (8)"],
    edit: change(EU, "tenant-cluster, version: 1.0.0", "tenant-cluster, version: 1.1.0"),
  },
  {
    message: "tenant(eu/synapse-lab): sixteen devices",
    day: "2026-11-14",
    effects: ["devices-changed devices of pretraining (1)"],
    edit: change(SYNAPSE, "count: 8", "count: 16"),
  },
  {
    message: "jurisdiction(eu): Kubernetes 1.36 in Frankfurt",
    day: "2026-11-15",
    effects: ["kubernetes-changed Kubernetes (9)", "kubernetes-changed kubernetes version (10)"],
    edit: change(FRANKFURT, 'version: "1.35"', 'version: "1.36"'),
  },
  {
    message: "docs: a typing error",
    day: "2026-11-16",
    effects: [],
    append: { [VALUES]: "# nobody saw this\n" },
    untouched: [VALUES],
    stale: [VALUES],
  },
  {
    message: "fix: output is what the inputs say",
    day: "2026-11-17",
    effects: [],
    untouched: [VALUES],
    trailers: ["Effect: fleet"],
  },
  {
    message: "tenant(eu/verdana): retiring",
    day: "2026-11-18",
    effects: ["lifecycle-changed lifecycle (3)"],
    edit: change(VERDANA, "  clusters:", `  ${retiring("2026-11-30")}\n  clusters:`),
  },
  {
    message: "tenant(uk/harbour-trust): another mailbox",
    day: "2026-11-19",
    effects: ["owner-changed owner email (1)"],
    edit: change(
      "jurisdictions/uk/tenants/harbour-trust.yaml",
      "email: port-systems@",
      "email: platform@",
    ),
  },
  {
    message: "tenant(eu/pixelgarten): another mailbox",
    day: "2026-11-01",
    effects: ["owner-changed owner email (1)"],
    edit: change(PIXELGARTEN, "email: gallery@", "email: platform@"),
  },
  {
    message: "tenant(eu/verdana): removed",
    day: "2026-12-02",
    effects: ["tenant-removed eu/verdana (3)"],
    edit: remove(VERDANA),
  },
  {
    message: "tenant(eu/acme-bank): the drill retires",
    day: "2026-12-03",
    effects: ["lifecycle-changed lifecycle (1)"],
    edit: change(ACME, "like: payments }", `like: payments, ${retiring("2026-12-05")} }`),
  },
  {
    message: "tenant(eu/acme-bank): no drill any more",
    day: "2026-12-06",
    effects: ["tenant-cluster-removed (1)"],
    edit: change(ACME, / {4}- \{ name: payments-drill.*\n/, ""),
  },
  {
    message: "tenant(uk/acme-bank): from the EU",
    day: "2026-12-07",
    effects: EFFECTS_OF_THE_MOVE,
    edit: both(remove(ACME), add(file(ACME_UK), file(MOVE))),
  },
  {
    message: "tenant(uk/acme-bank): logs for two years",
    day: "2026-12-08",
    effects: ["retention-lengthened audit retention (1)"],
    edit: change(ACME_UK, "ordinary }", "ordinary, audit: { retention: P2Y } }"),
  },
  {
    message: "tenant(eu/pixelgarten): nodes of its own",
    day: "2026-12-09",
    effects: [
      "isolation-stronger nodes (1)",
      "waiver-added jurisdictions/eu/waivers/gallery-nodes.yaml (5)",
    ],
    edit: both(
      change(PIXELGARTEN, "ordinary }", "ordinary, isolation: dedicated }"),
      add(GALLERY_WAIVER),
    ),
  },
  {
    message: "jurisdiction(eu): the waiver is used up",
    day: "2026-12-10",
    effects: ["waiver-removed jurisdictions/eu/waivers/gallery-nodes.yaml (5)"],
    edit: remove(GALLERY_WAIVER.path),
  },
  {
    message: "tenant(eu/lindenau): admitted",
    day: "2026-12-11",
    effects: ["tenant-added eu/lindenau (1)"],
    edit: add(file("jurisdictions/eu/tenants/lindenau.yaml")),
  },
];
