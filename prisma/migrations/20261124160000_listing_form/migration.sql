-- AlterTable
ALTER TABLE "Program" ADD COLUMN "mergedInto" INTEGER;
ALTER TABLE "Program" ADD COLUMN "publishAt" DATETIME;

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "programId" INTEGER,
    "version" INTEGER NOT NULL,
    "fields" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateIndex
CREATE INDEX "Attempt_personId_at_idx" ON "Attempt"("personId", "at");

-- CreateIndex
CREATE INDEX "Program_publishAt_idx" ON "Program"("publishAt");

-- CreateIndex
CREATE INDEX "Revision_by_idx" ON "Revision"("by");

-- AlterTable
ALTER TABLE "Program" ADD COLUMN "website" TEXT;
