-- A program may be on several subjects: beside the first, the further ones, as keys with commas between them.
ALTER TABLE "Program" ADD COLUMN "alsoSubjects" TEXT NOT NULL DEFAULT '';

-- Whether federal files know what became of graduates is a column of the catalog.
CREATE TRIGGER "CatalogChange_FieldOutcome_insert" AFTER INSERT ON "FieldOutcome" BEGIN
    INSERT INTO "CatalogChange" ("programId") SELECT "id" FROM "Program" WHERE "institutionId" = NEW."institutionId";
END;
CREATE TRIGGER "CatalogChange_FieldOutcome_update" AFTER UPDATE ON "FieldOutcome" BEGIN
    INSERT INTO "CatalogChange" ("programId") SELECT "id" FROM "Program" WHERE "institutionId" = NEW."institutionId";
END;
CREATE TRIGGER "CatalogChange_FieldOutcome_delete" AFTER DELETE ON "FieldOutcome" BEGIN
    INSERT INTO "CatalogChange" ("programId") SELECT "id" FROM "Program" WHERE "institutionId" = OLD."institutionId";
END;
