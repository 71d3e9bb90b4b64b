import { fileURLToPath } from "node:url";
import { billOfMaterials } from "./bill-of-materials.ts";

process.stdout.write(billOfMaterials(fileURLToPath(new URL("../..", import.meta.url))));
