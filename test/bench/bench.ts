// What the compiler takes over invented tenants: npm run bench -- --tenants 100,1000 --seed 1
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { TextFile } from "@bailiwick/model/text-file";
import { costTable, mebibytes } from "./cost-table.ts";
import { measurePhases } from "./measure-phases.ts";
import { mixedTree } from "./mixed-tree.ts";

const { values } = parseArgs({
  options: {
    tenants: { type: "string", default: "100,1000" },
    seed: { type: "string", default: "1" },
  },
});

const seed = wholeNumber("seed", values.seed);
const [only, ...others] = values.tenants.split(",").map((each) => wholeNumber("tenants", each));

// Every size has a process of its own: none finds code compiled or a heap grown by another.
if (only !== undefined && others.length === 0) bench(only);
else for (const size of [only, ...others]) process.exitCode ||= benchApart(String(size));

function bench(tenants: number): void {
  const files = mixedTree(tenants, seed);
  const { costs, findings, outputs } = measurePhases(files);
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(`${tenants} tenants, seed ${seed}, Node ${process.versions.node}\n`);
  console.log(costTable(costs, tenants).join("\n"));
  console.log(`\nread ${amount(files)}, made ${amount(outputs)}, peak ${mebibytes(peak)} MiB\n`);
  if (findings.length === 0) return;
  console.error(`the tree has ${findings.length} findings: ${findings[0]?.message}`);
  process.exitCode = 1;
}

function benchApart(tenants: string): number {
  const script = fileURLToPath(import.meta.url);
  const args = [...process.execArgv, script, "--tenants", tenants, "--seed", String(seed)];
  return spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
}

function amount(files: readonly TextFile[]): string {
  const bytes = files.reduce((total, { text }) => total + Buffer.byteLength(text), 0);
  return `${files.length} files (${(bytes / 2 ** 20).toFixed(1)} MiB)`;
}

function wholeNumber(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  console.error(`error: --${option} takes whole numbers, not "${text}"`);
  process.exit(2);
}
