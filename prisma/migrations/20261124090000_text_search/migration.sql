-- CreateTable
CREATE TABLE "Synonym" (
    "term" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,

    PRIMARY KEY ("term", "meaning")
);

-- The words of every program, drafts too. Accents and punctuation do not count.
CREATE VIRTUAL TABLE "ProgramText" USING fts5(
    name, institution, city, subject, degree,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- Every word in it, for telling a typing error from a word that exists.
CREATE VIRTUAL TABLE "ProgramWord" USING fts5vocab('ProgramText', 'row');

INSERT INTO "ProgramText" (rowid, name, institution, city, subject, degree)
SELECT p."id", p."name", i."name", p."city", p."subject", p."degree"
FROM "Program" p JOIN "Institution" i ON i."id" = p."institutionId";

-- Triggers keep it true whoever writes. A migration that rebuilds Program or Institution drops them
-- and must make them again.
CREATE TRIGGER "ProgramText_insert" AFTER INSERT ON "Program" BEGIN
    INSERT INTO "ProgramText" (rowid, name, institution, city, subject, degree)
    SELECT NEW."id", NEW."name", i."name", NEW."city", NEW."subject", NEW."degree"
    FROM "Institution" i WHERE i."id" = NEW."institutionId";
END;

CREATE TRIGGER "ProgramText_update" AFTER UPDATE OF "name", "institutionId", "city", "subject", "degree" ON "Program" BEGIN
    UPDATE "ProgramText" SET name = NEW."name", city = NEW."city", subject = NEW."subject", degree = NEW."degree",
        institution = (SELECT i."name" FROM "Institution" i WHERE i."id" = NEW."institutionId")
    WHERE rowid = NEW."id";
END;

CREATE TRIGGER "ProgramText_delete" AFTER DELETE ON "Program" BEGIN
    DELETE FROM "ProgramText" WHERE rowid = OLD."id";
END;

CREATE TRIGGER "ProgramText_institution" AFTER UPDATE OF "name" ON "Institution" BEGIN
    UPDATE "ProgramText" SET institution = NEW."name"
    WHERE rowid IN (SELECT "id" FROM "Program" WHERE "institutionId" = NEW."id");
END;
