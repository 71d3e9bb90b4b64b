import { backingStoreChanged } from "./rules/backing-store-changed.ts";
import { bytesChangedUndeclared } from "./rules/bytes-changed-undeclared.ts";
import { controlPlaneClusterChanged } from "./rules/control-plane-cluster-changed.ts";
import { isolationChanged } from "./rules/isolation-changed.ts";
import { kubernetesGoesBack } from "./rules/kubernetes-goes-back.ts";
import { kubernetesMinorSkipped } from "./rules/kubernetes-minor-skipped.ts";
import { movedWithoutRecord } from "./rules/moved-without-record.ts";
import { privateNetworkChanged } from "./rules/private-network-changed.ts";
import { privateNodesSwitched } from "./rules/private-nodes-switched.ts";
import { removedBeforeItsDay } from "./rules/removed-before-its-day.ts";
import { removedWhileProtected } from "./rules/removed-while-protected.ts";
import { removedWithoutRetiring } from "./rules/removed-without-retiring.ts";
import { storageClassChanged } from "./rules/storage-class-changed.ts";
import { templateGoesBack } from "./rules/template-goes-back.ts";
import { vclusterMinorSkipped } from "./rules/vcluster-minor-skipped.ts";
import { volumeSizeChanged } from "./rules/volume-size-changed.ts";
import type { TransitionRule } from "./transition.ts";

/** Every rule about the way from one state of the tree to the next, in reading order. */
export const TRANSITION_RULES: readonly TransitionRule[] = Object.freeze([
  // Who leaves was agreed on before, and has had the time that was promised.
  removedWithoutRetiring,
  removedBeforeItsDay,
  removedWhileProtected,
  // Another law applies after a move, and data stays behind.
  movedWithoutRecord,
  // A tenant cluster is where its state is: what cannot be carried is made anew beside it.
  controlPlaneClusterChanged,
  backingStoreChanged,
  storageClassChanged,
  volumeSizeChanged,
  isolationChanged,
  privateNodesSwitched,
  privateNetworkChanged,
  // Versions go forward, step by step.
  templateGoesBack,
  vclusterMinorSkipped,
  kubernetesMinorSkipped,
  kubernetesGoesBack,
  // The history answers why a byte changed.
  bytesChangedUndeclared,
]);
