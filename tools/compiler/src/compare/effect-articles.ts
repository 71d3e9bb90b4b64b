import type { EffectName } from "../handoff/comparison.ts";

const SUPPLIERS = ["dora-28.3", "gdpr-28", "fadp-9", "nis2-21.2.d", "ir2690-5.2"];
const TRANSFERS = ["gdpr-44", "ukgdpr-44a", "fadp-16", "sgbv-393.2"];
const COUNTRIES = ["dora-30.2.b"];
const CHANGES = ["dora-9.4.e"];

/**
 * Articles whose duties somebody has to think of when an effect comes up, as the regulations of
 * the tree call them. That one applies is not said: whom it binds, and where it is in force, the
 * tree declares.
 */
export const EFFECT_ARTICLES: Readonly<Partial<Record<EffectName, readonly string[]>>> =
  Object.freeze({
    "new-country": [...COUNTRIES, ...TRANSFERS],
    "new-operator": SUPPLIERS,
    "new-sub-processor": SUPPLIERS,
    "lost-sub-processor": SUPPLIERS,
    "reach-widened": TRANSFERS,
    "members-changed": TRANSFERS,
    "operator-facts-changed": SUPPLIERS,
    "placement-moved": [...COUNTRIES, "gdpr-30"],
    "store-moved": [...COUNTRIES, "gdpr-30"],
    "sink-moved": [...COUNTRIES, "gdpr-30"],
    "collection-changed": [...COUNTRIES, "gdpr-30"],
    "restore-moved": ["dora-12.3"],
    "recovery-weaker": ["dora-12.6", "gdpr-32.1.c"],
    "retention-shortened": ["aia-26.6"],
    "retention-lengthened": ["gdpr-5.1.e", "fadp-6.4"],
    "tenant-added": ["dora-28.3", "rts1774-4.2.b"],
    "tenant-moved": [...COUNTRIES, ...TRANSFERS, ...SUPPLIERS],
    "tenant-removed": ["dora-28.8"],
    "criticality-changed": ["dora-8"],
    "kubernetes-changed": CHANGES,
    "template-changed": CHANGES,
    "chart-changed": CHANGES,
  });
