import type { Declared } from "./declared.ts";

/** Every answer by the key of its field; yes or no where a flag takes no value. */
export type Answers = Readonly<Record<string, string>>;

/** One thing that can be said about a new file: by its flag, or asked on a terminal. */
export interface Field {
  /** In camel case; the flag is the same in kebab case. */
  readonly key: string;
  /** What the flag takes, `<name>`; a pair `--x` and `--no-x` where left out. */
  readonly takes?: string;
  /** Words for the prompt and for the help. */
  readonly ask: string;
  /** What exists, where the answer is one of these; any text where left out. */
  readonly choices?: (declared: Declared, said: Answers) => readonly string[];
  /** Several of the choices may be the answer, with commas between. */
  readonly several?: true;
  /** Whether it has to be said, given what was said before; never where it is `false`. */
  readonly needed?: false | ((said: Answers) => boolean);
}
