-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "guideId" INTEGER;

-- CreateTable
CREATE TABLE "GuideRevision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "guideId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" TEXT,
    "why" TEXT,
    "origin" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "tags" TEXT NOT NULL DEFAULT '{}',
    CONSTRAINT "GuideRevision_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "GuideRevision_by_idx" ON "GuideRevision"("by");

-- CreateIndex
CREATE UNIQUE INDEX "GuideRevision_guideId_version_key" ON "GuideRevision"("guideId", "version");
