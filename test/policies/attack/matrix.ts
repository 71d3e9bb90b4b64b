import type { AttackRequest } from "./requests-on.ts";
import type { Judged } from "./try-column.ts";

/** What became of the requests of one column, by row. */
export interface JudgedColumn {
  readonly name: string;
  readonly judged: readonly Judged[];
}

/** What the matrix says where it should not: a cell is `row @ column: what`. */
export interface Matrix {
  /** Attacks that no policy denied. */
  readonly empty: readonly string[];
  /** Workloads of the jurisdiction itself that were denied, or that nobody was asked about. */
  readonly refused: readonly string[];
  /** Requests on which the two forms of a policy differ. */
  readonly disagreements: readonly string[];
  /** Policies that denied nothing, as `policy @ column`. */
  readonly idle: readonly string[];
}

/** Reads the matrix. A form that denies is enough for no cell: both have to. */
export function readMatrix(columns: readonly JudgedColumn[]): Matrix {
  const cells = columns.flatMap(({ name, judged }) => judged.map((each) => ({ name, each })));
  const at = (name: string, { row }: AttackRequest) => `${row} @ ${name}`;
  return {
    empty: cells.flatMap(({ name, each }) =>
      each.expected === "denied" && deniers(each).length === 0 ? [at(name, each)] : [],
    ),
    refused: cells.flatMap(({ name, each }) => {
      const complaint = complaintAbout(each);
      return complaint === undefined ? [] : [`${at(name, each)}: ${complaint}`];
    }),
    disagreements: cells.flatMap(({ name, each }) =>
      [...Map.groupBy(each.verdicts, ({ policy }) => policy)].flatMap(([policy, forms]) =>
        new Set(forms.map(({ outcome, message }) => `${outcome} ${message}`)).size > 1
          ? [`${at(name, each)}: ${policy}`]
          : [],
      ),
    ),
    idle: columns.flatMap(({ name, judged }) => {
      const denied = new Set(judged.flatMap(deniers));
      const asked = new Set(judged.flatMap(({ verdicts }) => verdicts.map(({ policy }) => policy)));
      return [...asked]
        .filter((policy) => !denied.has(shortName(policy)))
        .map((policy) => `${policy} @ ${name}`);
    }),
  };
}

function complaintAbout(request: Judged): string | undefined {
  const { expected, verdicts } = request;
  if (expected === "denied") return undefined;
  if (expected === "unasked") return verdicts.length > 0 ? "a policy is about it" : undefined;
  if (verdicts.length === 0) return "nobody was asked";
  return deniers(request).length > 0 ? deniers(request).join(", ") : undefined;
}

/** Policies that denied a request, without the prefix that all have; none twice. */
export function deniers({ verdicts }: Judged): readonly string[] {
  const denied = verdicts.filter(({ outcome }) => outcome === "fail");
  return [...new Set(denied.map(({ policy }) => shortName(policy)))];
}

function shortName(policy: string): string {
  return policy.replace(/^bailiwick-/, "");
}
