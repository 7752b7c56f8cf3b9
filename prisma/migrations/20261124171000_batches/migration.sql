-- Every revision that is there already was made by itself: it has no batch.
-- AlterTable
ALTER TABLE "Revision" ADD COLUMN "batch" TEXT;

-- CreateTable
CREATE TABLE "Batch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "programs" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "why" TEXT,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "Batch_personId_at_idx" ON "Batch"("personId", "at");

-- CreateIndex
CREATE INDEX "Batch_appliedAt_idx" ON "Batch"("appliedAt");

-- CreateIndex
CREATE INDEX "Revision_batch_idx" ON "Revision"("batch");
