/** A driver by its name, as `gpuPools[].driver` says it. */
export function deviceDriver(name: string): DeviceDriver {
  return DRIVERS.get(name) ?? { classes: [name], extendedResources: [] };
}

/** What a DRA driver brings to a cluster by itself, beside the product classes of a pool. */
interface DeviceDriver {
  /** DeviceClasses that its chart installs; each of them takes any device of the driver. */
  readonly classes: readonly string[];
  /** Names under which pods can ask for its devices without a claim. */
  readonly extendedResources: readonly string[];
}

/**
 * Drivers whose charts were read: dra-driver-nvidia-gpu v0.4.1 (`deviceclass-*.yaml`), ROCm
 * k8s-gpu-dra-driver v1.0.0, Intel resource drivers v0.11; extended resources also by the device
 * plugins of the same vendors. A class of a driver that is not here is taken to have its name.
 */
const DRIVERS: ReadonlyMap<string, DeviceDriver> = new Map([
  [
    "gpu.nvidia.com",
    {
      classes: ["gpu.nvidia.com", "mig.nvidia.com", "vfio.gpu.nvidia.com"],
      extendedResources: ["nvidia.com/gpu"],
    },
  ],
  ["gpu.amd.com", { classes: ["gpu.amd.com"], extendedResources: ["amd.com/gpu"] }],
  [
    "gpu.intel.com",
    { classes: ["gpu.intel.com"], extendedResources: ["gpu.intel.com/i915", "gpu.intel.com/xe"] },
  ],
]);
