-- The sources of published figures are asked again: what their pages were, and the words in which they say each figure.
ALTER TABLE "LinkCheck" ADD COLUMN "watchedAt" DATETIME;
ALTER TABLE "LinkCheck" ADD COLUMN "finalUrl" TEXT;
ALTER TABLE "LinkCheck" ADD COLUMN "textHash" TEXT;
ALTER TABLE "LinkCheck" ADD COLUMN "etag" TEXT;
ALTER TABLE "LinkCheck" ADD COLUMN "lastModified" TEXT;

-- CreateTable
CREATE TABLE "WatchedFigure" (
    "programId" INTEGER NOT NULL,
    "figure" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "named" BOOLEAN NOT NULL,
    "seenOn" TEXT,
    "change" TEXT,
    "instead" TEXT,

    PRIMARY KEY ("programId", "figure"),
    CONSTRAINT "WatchedFigure_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "WatchedFigure_url_idx" ON "WatchedFigure"("url");

-- CreateIndex
CREATE INDEX "WatchedFigure_seenOn_idx" ON "WatchedFigure"("seenOn");
