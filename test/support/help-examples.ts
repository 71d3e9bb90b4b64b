/** One command that a help text shows. */
export interface HelpExample {
  /** As it stands there, on one line. */
  readonly line: string;
  /** Arguments behind the program's name, as a shell would split them. */
  readonly args: readonly string[];
  /** What the help says about it, behind two spaces or more; empty where it says nothing. */
  readonly remark: string;
}

const PROGRAM = "npx bailiwick ";

/** Examples of this program in a help text: lines that begin with `$`, and lines they go on in. */
export function helpExamples(help: string): readonly HelpExample[] {
  const joined = help.replaceAll(/\\\n\s*/g, "");
  const commands = [...joined.matchAll(/^\s+\$ (.*)$/gm)].map(([, line = ""]) => line);
  return commands
    .filter((line) => line.startsWith(PROGRAM))
    .map((line) => {
      const words = [...line.slice(PROGRAM.length).matchAll(WORD)];
      const [end] = words.filter(([, blanks = ""], index) => index > 0 && blanks.length > 1);
      const args = words.slice(0, end ? words.indexOf(end) : words.length);
      const length = PROGRAM.length + (end?.index ?? line.length);
      return {
        line: line.slice(0, length).trim(),
        args: args.map(([, , word = ""]) => word.replaceAll(/"([^"]*)"|'([^']*)'/g, "$1$2")),
        remark: line.slice(length).trim(),
      };
    });
}

/** Blanks, then a word in which quoted parts may hold blanks. */
const WORD = /(\s*)((?:"[^"]*"|'[^']*'|[^\s"'])+)/g;
