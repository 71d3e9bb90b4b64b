// What the compiler takes over invented tenants: npm run bench -- --tenants 100,1000 --seed 1
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { TextFile } from "@bailiwick/model/text-file";
import { costTable, mebibytes } from "./cost-table.ts";
import { measurePhases, type PhaseCost } from "./measure-phases.ts";
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
  const { costs, findings, outputs, scan } = measurePhases(files);
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(`${tenants} tenants, seed ${seed}, Node ${process.versions.node}\n`);
  console.log(costTable(costs, tenants).join("\n"));
  console.log(`\n${scanLine(scan, costs, outputs)}`);
  console.log(`read ${amount(files)}, made ${amount(outputs)}, peak ${mebibytes(peak)} MiB\n`);
  if (findings.length === 0) return;
  console.error(`the tree has ${findings.length} findings: ${findings[0]?.message}`);
  process.exitCode = 1;
}

/** The same scan that rules and `prove` use; verify runs it once, here it is run by itself. */
function scanLine(
  scan: PhaseCost,
  costs: readonly PhaseCost[],
  texts: readonly TextFile[],
): string {
  const all = costs.reduce((sum, { cpu }) => sum + cpu, 0);
  const share = Math.round((100 * scan.cpu) / all);
  const mebibyte = texts.reduce((sum, { text }) => sum + text.length, 0) / 2 ** 20;
  const each = Math.round((1000 * scan.cpu) / mebibyte);
  return `looking for places: ${scan.cpu.toFixed(3)} s CPU, ${share} % of all, ${each} ms a MiB`;
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
