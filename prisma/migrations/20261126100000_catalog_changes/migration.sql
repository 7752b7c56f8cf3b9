-- Words are searched in memory, in columns like everything else: the full-text table, which every write had
-- to keep, has no reader any more.
DROP TRIGGER "ProgramText_insert";
DROP TRIGGER "ProgramText_update";
DROP TRIGGER "ProgramText_delete";
DROP TRIGGER "ProgramText_institution";
DROP TABLE "ProgramWord";
DROP TABLE "ProgramText";

-- Which programs changed, instead of only how often anything did: the catalog in memory reads these again
-- and no others.
DROP TRIGGER "CatalogVersion_Institution_insert";
DROP TRIGGER "CatalogVersion_Institution_update";
DROP TRIGGER "CatalogVersion_Institution_delete";
DROP TRIGGER "CatalogVersion_Charge_insert";
DROP TRIGGER "CatalogVersion_Charge_update";
DROP TRIGGER "CatalogVersion_Charge_delete";
DROP TRIGGER "CatalogVersion_Program_insert";
DROP TRIGGER "CatalogVersion_Program_update";
DROP TRIGGER "CatalogVersion_Program_delete";
DROP TRIGGER "CatalogVersion_Provenance_insert";
DROP TRIGGER "CatalogVersion_Provenance_update";
DROP TRIGGER "CatalogVersion_Provenance_delete";
DROP TRIGGER "CatalogVersion_Synonym_insert";
DROP TRIGGER "CatalogVersion_Synonym_update";
DROP TRIGGER "CatalogVersion_Synonym_delete";
DROP TRIGGER "CatalogVersion_Revision_insert";
DROP TABLE "CatalogVersion";

CREATE TABLE "CatalogChange" (
    "n" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "programId" INTEGER NOT NULL
);
-- A number to begin with, so that a change is always a step from one to another.
INSERT INTO "CatalogChange" ("programId") VALUES (0);

-- Of changes of one program that follow each other only the last is kept, and of all the last million: who
-- saw none of them reads everything again (`changesKept` in lib/sqlite.ts is the same number).
CREATE TRIGGER "CatalogChange_insert" AFTER INSERT ON "CatalogChange" BEGIN
    DELETE FROM "CatalogChange" WHERE "n" = NEW."n" - 1 AND "programId" = NEW."programId";
    DELETE FROM "CatalogChange" WHERE "n" <= NEW."n" - 1000000;
END;

-- Triggers write whoever changes something. A migration that rebuilds one of these tables drops its triggers
-- and must make them again.
CREATE TRIGGER "CatalogChange_Program_insert" AFTER INSERT ON "Program" BEGIN
    INSERT INTO "CatalogChange" ("programId") VALUES (NEW."id");
END;
CREATE TRIGGER "CatalogChange_Program_update" AFTER UPDATE ON "Program" BEGIN
    INSERT INTO "CatalogChange" ("programId") VALUES (NEW."id");
END;
CREATE TRIGGER "CatalogChange_Program_delete" AFTER DELETE ON "Program" BEGIN
    INSERT INTO "CatalogChange" ("programId") VALUES (OLD."id");
END;
CREATE TRIGGER "CatalogChange_Provenance_insert" AFTER INSERT ON "Provenance" BEGIN
    INSERT INTO "CatalogChange" ("programId") VALUES (NEW."programId");
END;
CREATE TRIGGER "CatalogChange_Provenance_update" AFTER UPDATE ON "Provenance" BEGIN
    INSERT INTO "CatalogChange" ("programId") VALUES (NEW."programId");
END;
CREATE TRIGGER "CatalogChange_Provenance_delete" AFTER DELETE ON "Provenance" BEGIN
    INSERT INTO "CatalogChange" ("programId") VALUES (OLD."programId");
END;
CREATE TRIGGER "CatalogChange_Revision_insert" AFTER INSERT ON "Revision" BEGIN
    INSERT INTO "CatalogChange" ("programId") VALUES (NEW."programId");
END;
CREATE TRIGGER "CatalogChange_Synonym_insert" AFTER INSERT ON "Synonym" BEGIN
    INSERT INTO "CatalogChange" ("programId") VALUES (0);
END;
CREATE TRIGGER "CatalogChange_Synonym_update" AFTER UPDATE ON "Synonym" BEGIN
    INSERT INTO "CatalogChange" ("programId") VALUES (0);
END;
CREATE TRIGGER "CatalogChange_Synonym_delete" AFTER DELETE ON "Synonym" BEGIN
    INSERT INTO "CatalogChange" ("programId") VALUES (0);
END;
-- What an institution or its charges say changes all of its programs.
CREATE TRIGGER "CatalogChange_Institution_update" AFTER UPDATE ON "Institution" BEGIN
    INSERT INTO "CatalogChange" ("programId") SELECT "id" FROM "Program" WHERE "institutionId" = NEW."id";
END;
CREATE TRIGGER "CatalogChange_Charge_insert" AFTER INSERT ON "Charge" BEGIN
    INSERT INTO "CatalogChange" ("programId") SELECT "id" FROM "Program" WHERE "institutionId" = NEW."institutionId";
END;
CREATE TRIGGER "CatalogChange_Charge_update" AFTER UPDATE ON "Charge" BEGIN
    INSERT INTO "CatalogChange" ("programId")
    SELECT "id" FROM "Program" WHERE "institutionId" IN (OLD."institutionId", NEW."institutionId");
END;
CREATE TRIGGER "CatalogChange_Charge_delete" AFTER DELETE ON "Charge" BEGIN
    INSERT INTO "CatalogChange" ("programId") SELECT "id" FROM "Program" WHERE "institutionId" = OLD."institutionId";
END;
