import type { ClusterEntry } from "../handoff/catalog.ts";
import type { GatesPlan } from "../handoff/gates.ts";
import type { Report } from "../handoff/report.ts";
import { decideClasses } from "./classes.ts";
import { decideDoors } from "./doors.ts";
import { decideServices } from "./services.ts";
import type { Question } from "./tenant-cluster.ts";

/** Gates, doors and integrations of one tenant cluster. */
export function decideGates(question: Question, cluster: ClusterEntry, report: Report): GatesPlan {
  return {
    ...decideClasses(question, cluster, report),
    ...decideDoors(question, cluster, report),
    ...decideServices(question, cluster, report),
  };
}
