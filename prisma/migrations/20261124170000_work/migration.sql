-- CreateTable
CREATE TABLE "ProgramView" (
    "programId" INTEGER NOT NULL,
    "month" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("programId", "month"),
    CONSTRAINT "ProgramView_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LinkCheck" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "url" TEXT NOT NULL,
    "checkedAt" DATETIME NOT NULL,
    "result" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "failedSince" DATETIME
);

-- CreateTable
CREATE TABLE "NotDuplicate" (
    "firstId" INTEGER NOT NULL,
    "secondId" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("firstId", "secondId"),
    CONSTRAINT "NotDuplicate_firstId_fkey" FOREIGN KEY ("firstId") REFERENCES "Program" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NotDuplicate_secondId_fkey" FOREIGN KEY ("secondId") REFERENCES "Program" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TakenItem" (
    "list" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("list", "item"),
    CONSTRAINT "TakenItem_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "LinkCheck_url_key" ON "LinkCheck"("url");

-- CreateIndex
CREATE INDEX "LinkCheck_result_idx" ON "LinkCheck"("result");

-- CreateIndex
CREATE INDEX "TakenItem_personId_idx" ON "TakenItem"("personId");
