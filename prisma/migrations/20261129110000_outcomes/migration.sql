-- What federal files say of institutions and of their graduates stands in tables of its own: it is nobody's figure of a
-- program. A charge keeps the day on which its page was read. Visitors can propose a program that is missing.
-- AlterTable
ALTER TABLE "Charge" ADD COLUMN "readOn" TEXT;

-- CreateTable
CREATE TABLE "InstitutionFact" (
    "institutionId" INTEGER NOT NULL,
    "fact" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "sourceUrl" TEXT NOT NULL,

    PRIMARY KEY ("institutionId", "fact", "year"),
    CONSTRAINT "InstitutionFact_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FieldOutcome" (
    "institutionId" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "degree" TEXT NOT NULL,
    "campuses" INTEGER NOT NULL,
    "awards2122" INTEGER,
    "awards2223" INTEGER,
    "debtMedian" INTEGER,
    "debtBorrowers" INTEGER,
    "debtStatus" TEXT NOT NULL,
    "earningsOneYear" INTEGER,
    "earningsOneYearStatus" TEXT NOT NULL,
    "earningsFiveYear" INTEGER,
    "earningsFiveYearStatus" TEXT NOT NULL,

    PRIMARY KEY ("institutionId", "field", "degree"),
    CONSTRAINT "FieldOutcome_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AiAwards" (
    "unitid" INTEGER NOT NULL,
    "degree" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "institution" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "awards" INTEGER,

    PRIMARY KEY ("unitid", "degree", "year")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "institution" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "degree" TEXT,
    "url" TEXT NOT NULL,
    "message" TEXT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "AiAwards_year_idx" ON "AiAwards"("year");

-- CreateIndex
CREATE INDEX "Proposal_status_createdAt_idx" ON "Proposal"("status", "createdAt");
