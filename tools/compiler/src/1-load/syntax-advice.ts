import type { YAMLParseError } from "yaml";

/** What is wrong and the edit that cures it, in the words of people who write YAML. */
export interface SyntaxAdvice {
  readonly message: string;
  readonly hint: string;
}

/** Words for one parser error; `at` is the text it points at. */
export function adviceFor(error: YAMLParseError, at: string): SyntaxAdvice {
  switch (error.code) {
    case "BAD_INDENT":
      return error.message.startsWith("Flow") ? openBracket(error.message) : margin;
    case "MISSING_CHAR":
      return error.message.startsWith("Flow") ? openBracket(error.message) : missing(error.message);
    case "BLOCK_AS_IMPLICIT_KEY":
      return secondColon;
    case "MULTILINE_IMPLICIT_KEY":
      return missingColon;
    case "BAD_SCALAR_START":
      return {
        message: `a value cannot begin with "${at}"`,
        hint: "put the whole value in quotes",
      };
    case "BAD_DQ_ESCAPE":
      return {
        message: `"${error.message.split(" ").at(-1)}" is not an escape that YAML knows`,
        hint: "use single quotes, or write the backslash twice",
      };
    case "BLOCK_IN_FLOW":
      return at.startsWith("-") ? dashInBrackets : colonInBrackets;
    case "UNEXPECTED_TOKEN":
      return unexpected(error.message, at);
    // What the parser says of a bracket where a key belongs, other than in the first line.
    case "IMPOSSIBLE":
      return {
        message: "a key is one word, and no list or mapping",
        hint: "write the key as text",
      };
    default:
      return { message: `this is not YAML 1.2: ${firstLower(error.message)}`, hint: fallback };
  }
}

const dashInBrackets: SyntaxAdvice = {
  message: "a list inside brackets has no dashes",
  hint: "delete the dash, and put commas between the entries",
};

const colonInBrackets: SyntaxAdvice = {
  message: "inside brackets, lists and mappings are written with brackets too",
  hint: 'put a value that contains ": " in quotes, or write { key: value } here',
};

const fallback = "compare the line with its neighbours: indentation, quotes, brackets, colons";

const margin: SyntaxAdvice = {
  message: "this line is indented differently from the lines it belongs to",
  hint: "start all keys of one mapping in the same column",
};

const secondColon: SyntaxAdvice = {
  message: "a mapping begins inside the value of another key",
  hint: 'put a value that contains ": " in quotes, or give a nested key a line of its own',
};

const missingColon: SyntaxAdvice = {
  message: "this line is neither a key nor the continuation of a value",
  hint: 'write "key: value" with a space after the colon',
};

function missing(message: string): SyntaxAdvice {
  if (message.startsWith("Implicit map keys") || message.startsWith("Implicit keys")) {
    return missingColon;
  }
  return { message: `something is missing here: ${firstLower(message)}`, hint: fallback };
}

function openBracket(message: string): SyntaxAdvice {
  const close = message.includes("map") ? "}" : "]";
  const open = close === "}" ? "{" : "[";
  return {
    message: `a "${open}" that was opened above is not closed before this line`,
    hint: `close it with "${close}"`,
  };
}

function unexpected(message: string, at: string): SyntaxAdvice {
  if (message.includes("at node end")) {
    return {
      message: "this does not belong to the value before it",
      hint: "put the whole value in quotes, or move this to the column where it belongs",
    };
  }
  if (message.includes("block-seq-ind")) {
    return {
      message: "a list begins on the line of its key",
      hint: 'start the line below with "- "',
    };
  }
  const what = /^\S{1,3}$/.test(at) ? `"${at}"` : "this";
  return { message: `${what} is not expected here`, hint: fallback };
}

function firstLower(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
