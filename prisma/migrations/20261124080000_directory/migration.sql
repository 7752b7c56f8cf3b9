-- CreateTable
CREATE TABLE "Institution" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unitid" INTEGER,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "zip" TEXT,
    "latitude" REAL,
    "longitude" REAL,
    "control" TEXT,
    "website" TEXT
);

-- CreateTable
CREATE TABLE "Charge" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "institutionId" INTEGER NOT NULL,
    "level" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "residency" TEXT NOT NULL,
    "perCreditCents" INTEGER,
    "annualTuition" INTEGER,
    "annualFees" INTEGER,
    "year" TEXT,
    "state" TEXT NOT NULL,
    "sourceUrl" TEXT NOT NULL,
    "note" TEXT,
    CONSTRAINT "Charge_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Program" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "institutionId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "degree" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "online" BOOLEAN NOT NULL DEFAULT false,
    "onCampus" BOOLEAN NOT NULL DEFAULT false,
    "hybrid" BOOLEAN NOT NULL DEFAULT false,
    "durationMonths" INTEGER,
    "credits" REAL,
    "perCreditCents" INTEGER,
    "totalCost" INTEGER,
    "totalCostOutOfState" INTEGER,
    "residency" TEXT,
    "note" TEXT,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Program_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgramSlug" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "programId" INTEGER NOT NULL,
    CONSTRAINT "ProgramSlug_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Provenance" (
    "programId" INTEGER NOT NULL,
    "figure" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "sourceUrl" TEXT,
    "year" TEXT,
    "checkedOn" TEXT,
    "note" TEXT,

    PRIMARY KEY ("programId", "figure"),
    CONSTRAINT "Provenance_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Guide" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kicker" TEXT,
    "hot" BOOLEAN NOT NULL DEFAULT false,
    "summary" TEXT NOT NULL,
    "query" TEXT,
    "status" TEXT NOT NULL,
    "reviewedOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "GuideSection" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "guideId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    CONSTRAINT "GuideSection_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GuideTile" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "guideId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "figureId" INTEGER NOT NULL,
    CONSTRAINT "GuideTile_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GuideTile_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "GuideFigure" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GuideFigure" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "guideId" INTEGER NOT NULL,
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

-- CreateTable
CREATE TABLE "GuideProgram" (
    "guideId" INTEGER NOT NULL,
    "programId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("guideId", "programId"),
    CONSTRAINT "GuideProgram_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GuideProgram_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Institution_slug_key" ON "Institution"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Institution_unitid_key" ON "Institution"("unitid");

-- CreateIndex
CREATE INDEX "Institution_state_idx" ON "Institution"("state");

-- CreateIndex
CREATE INDEX "Institution_control_idx" ON "Institution"("control");

-- CreateIndex
CREATE INDEX "Institution_name_idx" ON "Institution"("name");

-- CreateIndex
CREATE INDEX "Charge_institutionId_level_idx" ON "Charge"("institutionId", "level");

-- CreateIndex
CREATE UNIQUE INDEX "Program_slug_key" ON "Program"("slug");

-- CreateIndex
CREATE INDEX "Program_status_degree_idx" ON "Program"("status", "degree");

-- CreateIndex
CREATE INDEX "Program_status_totalCost_idx" ON "Program"("status", "totalCost");

-- CreateIndex
CREATE INDEX "Program_status_durationMonths_idx" ON "Program"("status", "durationMonths");

-- CreateIndex
CREATE INDEX "Program_status_name_idx" ON "Program"("status", "name");

-- CreateIndex
CREATE INDEX "Program_subject_idx" ON "Program"("subject");

-- CreateIndex
CREATE INDEX "Program_state_idx" ON "Program"("state");

-- CreateIndex
CREATE INDEX "Program_institutionId_idx" ON "Program"("institutionId");

-- CreateIndex
CREATE INDEX "ProgramSlug_programId_idx" ON "ProgramSlug"("programId");

-- CreateIndex
CREATE UNIQUE INDEX "Guide_slug_key" ON "Guide"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "GuideSection_guideId_position_key" ON "GuideSection"("guideId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "GuideSection_guideId_slug_key" ON "GuideSection"("guideId", "slug");

-- CreateIndex
CREATE INDEX "GuideTile_figureId_idx" ON "GuideTile"("figureId");

-- CreateIndex
CREATE UNIQUE INDEX "GuideTile_guideId_position_key" ON "GuideTile"("guideId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "GuideFigure_guideId_key_key" ON "GuideFigure"("guideId", "key");

-- CreateIndex
CREATE INDEX "GuideProgram_programId_idx" ON "GuideProgram"("programId");
