-- AlterTable
ALTER TABLE "GuideProgram" ADD COLUMN "note" TEXT;

-- CreateTable
CREATE TABLE "GuideSkill" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "guideId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "GuideSkill_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgramSkill" (
    "skillId" INTEGER NOT NULL,
    "programId" INTEGER NOT NULL,
    "note" TEXT NOT NULL,

    PRIMARY KEY ("skillId", "programId"),
    CONSTRAINT "ProgramSkill_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "GuideSkill" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ProgramSkill_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GuidePrediction" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "guideId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "madeOn" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "test" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "sourceUrl" TEXT,
    "figure" TEXT,
    CONSTRAINT "GuidePrediction_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Guide" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kicker" TEXT,
    "hot" BOOLEAN NOT NULL DEFAULT false,
    "summary" TEXT NOT NULL,
    "category" TEXT,
    "query" TEXT,
    "growth" TEXT,
    "bands" TEXT NOT NULL DEFAULT '[]',
    "official" TEXT NOT NULL DEFAULT '[]',
    "regions" TEXT NOT NULL DEFAULT '[]',
    "milestones" TEXT NOT NULL DEFAULT '[]',
    "uses" TEXT NOT NULL DEFAULT '[]',
    "changes" TEXT NOT NULL DEFAULT '[]',
    "names" TEXT NOT NULL DEFAULT '[]',
    "status" TEXT NOT NULL,
    "reviewedOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);
INSERT INTO "new_Guide" ("createdAt", "hot", "id", "kicker", "name", "query", "reviewedOn", "slug", "status", "summary", "title", "updatedAt", "version") SELECT "createdAt", "hot", "id", "kicker", "name", "query", "reviewedOn", "slug", "status", "summary", "title", "updatedAt", "version" FROM "Guide";
DROP TABLE "Guide";
ALTER TABLE "new_Guide" RENAME TO "Guide";
CREATE UNIQUE INDEX "Guide_slug_key" ON "Guide"("slug");
CREATE TABLE "new_GuideFigure" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "guideId" INTEGER,
    "key" TEXT NOT NULL,
    "low" REAL,
    "high" REAL,
    "text" TEXT,
    "unit" TEXT,
    "year" TEXT,
    "area" TEXT,
    "publisher" TEXT,
    "sourceUrl" TEXT,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    CONSTRAINT "GuideFigure_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_GuideFigure" ("area", "guideId", "high", "id", "key", "kind", "low", "note", "publisher", "sourceUrl", "text", "unit", "year") SELECT "area", "guideId", "high", "id", "key", "kind", "low", "note", "publisher", "sourceUrl", "text", "unit", "year" FROM "GuideFigure";
DROP TABLE "GuideFigure";
ALTER TABLE "new_GuideFigure" RENAME TO "GuideFigure";
CREATE UNIQUE INDEX "GuideFigure_guideId_key_key" ON "GuideFigure"("guideId", "key");
CREATE TABLE "new_GuideTile" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "guideId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "figureId" INTEGER NOT NULL,
    CONSTRAINT "GuideTile_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GuideTile_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "GuideFigure" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_GuideTile" ("figureId", "guideId", "id", "label", "position") SELECT "figureId", "guideId", "id", "label", "position" FROM "GuideTile";
DROP TABLE "GuideTile";
ALTER TABLE "new_GuideTile" RENAME TO "GuideTile";
CREATE INDEX "GuideTile_figureId_idx" ON "GuideTile"("figureId");
CREATE UNIQUE INDEX "GuideTile_guideId_position_key" ON "GuideTile"("guideId", "position");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "GuideSkill_guideId_position_key" ON "GuideSkill"("guideId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "GuideSkill_guideId_slug_key" ON "GuideSkill"("guideId", "slug");

-- CreateIndex
CREATE INDEX "ProgramSkill_programId_idx" ON "ProgramSkill"("programId");

-- CreateIndex
CREATE UNIQUE INDEX "GuidePrediction_guideId_position_key" ON "GuidePrediction"("guideId", "position");
