-- Files of listings that editors sent, what each row of them would do, and what became of it; and how headings were matched.
CREATE TABLE "Import" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "file" BLOB NOT NULL,
    "problem" TEXT,
    "reading" TEXT,
    "why" TEXT,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkedAt" DATETIME,
    "appliedBy" TEXT,
    "appliedAt" DATETIME,
    "undoneAt" DATETIME
);

CREATE TABLE "ImportRow" (
    "importId" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "programId" INTEGER,
    "version" INTEGER,
    "detail" TEXT NOT NULL,
    "chosen" BOOLEAN NOT NULL DEFAULT false,
    "outcome" TEXT,

    PRIMARY KEY ("importId", "row"),
    CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "ImportHeading" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "column" TEXT
);

-- CreateIndex
CREATE INDEX "Import_at_idx" ON "Import"("at");

-- CreateIndex
CREATE INDEX "ImportRow_importId_kind_row_idx" ON "ImportRow"("importId", "kind", "row");
