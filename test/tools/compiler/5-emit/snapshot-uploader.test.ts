import { expect, test } from "vitest";
import { snapshotUploader } from "../../../../tools/compiler/src/5-emit/snapshot-uploader.ts";
import { RELEASE } from "../../../support/chart-module.ts";

const { images } = RELEASE.spec;

test("a template says what uploads copies, and has a mirror for it", () => {
  const named = { ...images, snapshotUpload: "tools/upload", snapshotUploadTag: "2.0" };
  expect(snapshotUploader(named)).toEqual({ repository: "tools/upload", tag: "2.0" });
});

test("releases that were frozen before say nothing, and get what is named since", () => {
  expect(images.snapshotUpload).toBeUndefined();
  expect(snapshotUploader(images)).toEqual({ repository: "rclone/rclone", tag: "1.71.0" });
});
