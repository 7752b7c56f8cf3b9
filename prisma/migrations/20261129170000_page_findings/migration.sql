-- What the pages of programs were found to say, each with the words it stands in, until a person takes or leaves it.
CREATE TABLE "PageFinding" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "programId" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "typed" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "snippet" TEXT NOT NULL,
    "certain" BOOLEAN NOT NULL,
    "year" TEXT NOT NULL,
    "doubts" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "readOn" TEXT NOT NULL,
    "leftAt" DATETIME,
    CONSTRAINT "PageFinding_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "PageFinding_programId_path_typed_key" ON "PageFinding"("programId", "path", "typed");
