import type { Command } from "commander";
import { newInput } from "../commands/new-input.ts";
import { askQuestions } from "../new/ask-questions.ts";
import { CONTROL_PLANE_CLUSTER } from "../new/cluster-recipe.ts";
import type { Answers } from "../new/field.ts";
import { flagOf } from "../new/flag-of.ts";
import { JURISDICTION } from "../new/jurisdiction-recipe.ts";
import type { Recipe } from "../new/recipe.ts";
import { TENANT } from "../new/tenant-recipe.ts";
import { createTerminal } from "../terminal.ts";
import { type SharedOptions, type Verb, withShared } from "./verb.ts";

const TENANT_EXAMPLES = `
Examples:
  $ npx bailiwick new tenant             asks, on a terminal
  $ npx bailiwick new tenant --compile   asks, on a terminal, and writes apps/ too
  $ npx bailiwick new tenant --jurisdiction eu --name globex --legal-name "Globex AG" \\
      --country AT --team shop-platform --email shop-platform@globex.example \\
      --regulations gdpr --classification internal --personal \\
      --cluster shop --environment production --criticality ordinary`;

const CLUSTER_EXAMPLES = `
Examples:
  $ npx bailiwick new control-plane-cluster   asks, on a terminal
  $ npx bailiwick new control-plane-cluster --jurisdiction no --name no-bgo-1 \\
      --operator fjordnett --country NO --site bergen-sandviken --kubernetes 1.36 \\
      --api-server api.bgo-1.fjordnett.example --node-pools shared,dedicated \\
      --storage-class bgo-encrypted --encrypted-by kms`;

const JURISDICTION_EXAMPLES = `
Examples:
  $ npx bailiwick new jurisdiction   asks, on a terminal
  $ npx bailiwick new jurisdiction --name dk --display-name Denmark --members DK \\
      --regulations gdpr --operator sundnet --operator-legal-name "Sundnet ApS" \\
      --operator-country DK --registered-office DK --central-administration DK \\
      --principal-establishment DK --parent-name "Sundnet Holding A/S" --parent-country DK \\
      --foreign-single 0 --foreign-together 3 --no-foreign-veto --no-foreign-majority \\
      --presence DK --facts-as-of 2026-11-01 --facts-review-by 2027-05-01 \\
      --facts-source "company register extract" --location DK --access DK \\
      --hardware-origin US,TW --firmware third-country --key-custodian sundnet \\
      --key-model operator --hsm hardware --country DK --registry registry.sundnet.example \\
      --charts registry.sundnet.example/charts --forge forge.sundnet.example \\
      --git git.sundnet.example --audit-sink siem-cph=siem.cph.sundnet.example \\
      --retention P2Y --snapshot-store snapshots-aar=s3.aar.sundnet.example@DK \\
      --schedule "0 * * * *" --key-management kms.cph.sundnet.example \\
      --resolver 10.64.0.53/32 --cluster dk-cph-1 --site cph-nord --kubernetes 1.36 \\
      --api-server api.cph-1.sundnet.example --node-pools shared,dedicated \\
      --storage-class cph-encrypted --template tenant-cluster@1.0.0 \\
      --isolation-ordinary shared --isolation-critical dedicated \\
      --input-owner @example/dk-platform --output-owner @example/dk-legal

Every answer is somebody's decision, so that none has a default. A host is written with its name
in the inventory before it and its country behind it, where they are not the usual ones:
snapshots-aar=s3.aar.sundnet.example@DK.`;

/** `bailiwick new` */
export const newVerb: Verb = (program, end) => {
  const command = program.command("new").description("write a new input file").exitOverride();
  const kinds = [
    {
      name: "jurisdiction",
      recipe: JURISDICTION,
      what: "write a jurisdiction, its first control plane cluster and their owners",
      examples: JURISDICTION_EXAMPLES,
    },
    {
      name: "control-plane-cluster",
      recipe: CONTROL_PLANE_CLUSTER,
      what: "write jurisdictions/<code>/control-plane-clusters/<name>.yaml",
      examples: CLUSTER_EXAMPLES,
    },
    {
      name: "tenant",
      recipe: TENANT,
      what: "write jurisdictions/<code>/tenants/<name>.yaml; asks what no flag says",
      examples: TENANT_EXAMPLES,
    },
  ];
  for (const { name, recipe, what, examples } of kinds) {
    withFlags(withShared(command.command(name)).description(what), recipe)
      .addHelpText("after", examples)
      .action(async ({ root, format, compile, ...flags }: FlagOptions) => {
        const options = { compile: compile === true, ...(attended() && { ask }) };
        end(await newInput(root, recipe, answersOf(flags), options, createTerminal(format)));
      });
  }
};

type Flags = Readonly<Record<string, string | boolean | undefined>>;

type FlagOptions = SharedOptions & Flags;

function withFlags(command: Command, { fields }: Recipe): Command {
  for (const { key, takes, ask: words } of fields) {
    const flag = flagOf(key);
    command.option(takes === undefined ? flag : `${flag} ${takes}`, words);
    if (takes === undefined) command.option(flag.replace("--", "--no-"), `none: ${words}`);
  }
  return command.option("--compile", "write apps/ too");
}

function answersOf(flags: Flags): Answers {
  const said = Object.entries(flags).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return [[key, typeof value === "string" ? value : value ? "yes" : "no"] as const];
  });
  return Object.fromEntries(said);
}

function attended(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

function ask(next: Parameters<typeof askQuestions>[0], given: Answers): Promise<Answers> {
  return askQuestions(next, given, process.stdin, process.stderr);
}
