import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createProgram } from "../../../tools/cli/src/program.ts";
import { type ExampleClone, exampleClone } from "../../support/example-clone.ts";
import { type HelpExample, helpExamples } from "../../support/help-examples.ts";
import { inProcess } from "../../support/in-process.ts";
import { ON_A_DAY } from "../../support/on-a-day.ts";
import { GIT_ENV } from "../../support/scratch-git.ts";

const HERE = process.cwd();

let clone: ExampleClone;
beforeAll(() => {
  for (const [name, value] of Object.entries(GIT_ENV)) vi.stubEnv(name, value);
  clone = exampleClone();
  process.chdir(clone.root);
});
beforeEach(() => clone.reset());
afterAll(() => {
  process.chdir(HERE);
  vi.unstubAllEnvs();
  clone.dispose();
});

type Command = ReturnType<typeof createProgram>;

/** Words of every command that does something itself: `check`, `new tenant`. */
function leaves(command: Command, words: readonly string[] = []): readonly (readonly string[])[] {
  const visible = command.createHelp().visibleCommands(command);
  const below = visible.filter((each) => each.name() !== "help");
  if (below.length === 0) return [words];
  return below.flatMap((each) => leaves(each, [...words, each.name()]));
}

/** What an example ends with, by what its help says about it. */
function expectedOf({ args, remark }: HelpExample): number {
  const isRefused = remark.includes("ends with 1") || remark.startsWith("asks, on a terminal");
  return isRefused || args[0] === "check" ? 1 : 0;
}

/**
 * What is wrong with an example; undefined where it does what it says. Engines judge elsewhere, so
 * that `check` says here that it was not asked to let them, on a day that stays the same.
 */
async function faultOf(example: HelpExample): Promise<string | undefined> {
  const isCheck = example.args[0] === "check";
  const more = isCheck ? ["--no-engines", ...ON_A_DAY] : [];
  const { status, stdout, stderr } = await inProcess([...example.args.map(clone.fill), ...more]);
  const isFaulty = status !== expectedOf(example) || /^error /m.test(stdout);
  return isFaulty ? `${example.line}: ${status}\n${stdout}${stderr}` : undefined;
}

const COMMANDS = leaves(createProgram([], () => {})).map((words) => words.join(" "));

describe("every example of the help runs", () => {
  test.each(COMMANDS)("%s", async (words) => {
    const { stdout } = await inProcess([...words.split(" "), "--help"]);
    const examples = helpExamples(stdout);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      clone.reset();
      expect(example.line).toContain(`npx bailiwick ${words}`);
      expect(await faultOf(example)).toBeUndefined();
    }
  });
});

describe("an example that does not", () => {
  test.each([
    "check --nonsense",
    "explain apps/eu/gone.yaml",
    "new tenant --name globex   writes it",
    "why eu/nobody --at v12 --nonsense",
    "complie",
  ])("is noticed: %s", async (line) => {
    const [example] = helpExamples(`Examples:\n  $ npx bailiwick ${line}\n`);
    expect(example && (await faultOf(example))).toContain("npx bailiwick");
  });

  test("or that is not there", () => {
    expect(helpExamples("Examples:\n  $ npm run version\n")).toEqual([]);
  });
});

test("arguments are split as a shell splits them", () => {
  const help = `Examples:
  $ npx bailiwick new tenant --legal-name "Globex  AG" \\
      --country AT
  $ npx bailiwick explain a.yaml '#1/spec'   says why
`;
  expect(helpExamples(help)).toEqual([
    {
      line: 'npx bailiwick new tenant --legal-name "Globex  AG" --country AT',
      args: ["new", "tenant", "--legal-name", "Globex  AG", "--country", "AT"],
      remark: "",
    },
    {
      line: "npx bailiwick explain a.yaml '#1/spec'",
      args: ["explain", "a.yaml", "#1/spec"],
      remark: "says why",
    },
  ]);
});
