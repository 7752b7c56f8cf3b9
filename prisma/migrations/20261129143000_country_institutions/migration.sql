-- Every institution of the country that grants degrees, so that one of which nothing is listed is known by its name.
CREATE TABLE "CountryInstitution" (
    "unitid" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL
);
