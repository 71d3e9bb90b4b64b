const SEPARATORS = /[\s,;|"'`<>()=]+/;

/** An action of a Go template; what it writes is a string of its own in the generator's list. */
const TEMPLATE_ACTION = /\{\{[^{}]*\}\}/g;

/** A line that programs pass over: in YAML, TOML, shell, Corefile and most configuration files. */
const COMMENT = /^[ \t]*#(?:[ \t#]|\r?$)/;

/** The name of a plugin in the head of a TOML table, as of containerd: no host, but like one. */
const PLUGIN = /^[ \t]*\[+plugins\.(?:"[^"]*"|'[^']*')/;

/** A key at the beginning of a line of a text that looks like YAML and is none. */
const KEY = /^[ \t]*(?:- +)?[^\s:]+:(?=\s|$)/;

/** The words of a text that could name a place: no comments, no keys, no actions of templates. */
export function wordsOf(text: string): readonly string[] {
  const lines = text.includes("\n") ? withoutNoise(text) : text;
  const plain = lines.includes("{{") ? lines.replace(TEMPLATE_ACTION, " ") : lines;
  const words = plain.split(SEPARATORS);
  // What stands right behind an action goes on in a host name: `{{ .a }}.b.example`.
  return plain === lines ? words : words.map((word) => word.replace(/^\.+/, ""));
}

function withoutNoise(text: string): string {
  const lines = text.split("\n").filter((line) => !COMMENT.test(line));
  return lines.map((line) => line.replace(KEY, " ").replace(PLUGIN, "[")).join("\n");
}
