-- What O*NET marks as in demand for the occupations that guides name.
CREATE TABLE "OccupationTechnology" (
    "occupation" TEXT NOT NULL,
    "technology" TEXT NOT NULL,
    "onetSoc" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "hot" BOOLEAN NOT NULL,

    PRIMARY KEY ("occupation", "technology")
);
