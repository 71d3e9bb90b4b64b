import { resolve } from "node:path";
import { buildEngine } from "../../../tools/engines/src/build-engine.ts";
import { attackAll } from "./attack-all.ts";
import { attackLibrary } from "./attack-library.ts";
import { printMatrix } from "./print-matrix.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("say a folder: npm run attacks -- <folder>");
const binary = await buildEngine("kyverno", { onProgress: (line) => console.error(line) });
console.log(printMatrix(await attackAll(binary, resolve(folder)), attackLibrary().notShown));
