-- A proposal is a page, or an institution and a name: what was not said is null.
CREATE TABLE "new_Proposal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "institution" TEXT,
    "name" TEXT,
    "degree" TEXT,
    "url" TEXT,
    "message" TEXT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" DATETIME
);
INSERT INTO "new_Proposal" ("id", "institution", "name", "degree", "url", "message", "status", "reason", "createdAt", "decidedAt")
  SELECT "id", "institution", "name", "degree", "url", "message", "status", "reason", "createdAt", "decidedAt" FROM "Proposal";
DROP TABLE "Proposal";
ALTER TABLE "new_Proposal" RENAME TO "Proposal";
CREATE INDEX "Proposal_status_createdAt_idx" ON "Proposal"("status", "createdAt");
