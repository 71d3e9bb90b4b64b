import { runProgram } from "../../../tools/engines/src/run-program.ts";

/**
 * Runs `kyverno test` on every folder below a folder and returns what it complains of: rows that
 * are not as expected, or that were met by a policy that was not asked. An empty list is agreement.
 * `rows` counts what it looked at.
 */
export async function runTestFolders(
  binary: string,
  folder: string,
): Promise<{ readonly rows: number; readonly complaints: readonly string[] }> {
  const { stdout, stderr, ending } = await runProgram({
    command: binary,
    arguments: ["test", ".", "--require-tests", "--remove-color", "--output-format", "json"],
    folder,
    environment: { ...process.env, KUBECONFIG: `${folder}/no-cluster` },
  });
  const rows = [...stdout.matchAll(/^ {2}\{\n.*?^ {2}\}/gms)].map(([row]) =>
    row.replace(/\s+/g, " "),
  );
  const odd = rows.filter((row) => !/"REASON": "Ok"/.test(row) || !/"RESULT": "Pass"/.test(row));
  const ended = ending === "exit code 0" ? [] : [`${ending}: ${stderr.slice(-600)}`];
  return { rows: rows.length, complaints: [...odd, ...ended] };
}
