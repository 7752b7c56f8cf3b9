-- How often the tables that the catalog in memory is made of have changed. Signing in, the log, views and
-- whatever else is written do not count, or each would make the whole catalog be read again.
CREATE TABLE "CatalogVersion" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "n" INTEGER NOT NULL
);
INSERT INTO "CatalogVersion" ("id", "n") VALUES (1, 0);

-- Triggers count whoever writes. A migration that rebuilds one of these tables drops its triggers and must
-- make them again.
CREATE TRIGGER "CatalogVersion_Institution_insert" AFTER INSERT ON "Institution" BEGIN
    UPDATE "CatalogVersion" SET "n" = "n" + 1;
END;
CREATE TRIGGER "CatalogVersion_Institution_update" AFTER UPDATE ON "Institution" BEGIN
    UPDATE "CatalogVersion" SET "n" = "n" + 1;
END;
CREATE TRIGGER "CatalogVersion_Institution_delete" AFTER DELETE ON "Institution" BEGIN
    UPDATE "CatalogVersion" SET "n" = "n" + 1;
END;
CREATE TRIGGER "CatalogVersion_Charge_insert" AFTER INSERT ON "Charge" BEGIN
    UPDATE "CatalogVersion" SET "n" = "n" + 1;
END;
CREATE TRIGGER "CatalogVersion_Charge_update" AFTER UPDATE ON "Charge" BEGIN
    UPDATE "CatalogVersion" SET "n" = "n" + 1;
END;
CREATE TRIGGER "CatalogVersion_Charge_delete" AFTER DELETE ON "Charge" BEGIN
    UPDATE "CatalogVersion" SET "n" = "n" + 1;
END;
CREATE TRIGGER "CatalogVersion_Program_insert" AFTER INSERT ON "Program" BEGIN
    UPDATE "CatalogVersion" SET "n" = "n" + 1;
END;
CREATE TRIGGER "CatalogVersion_Program_update" AFTER UPDATE ON "Program" BEGIN
    UPDATE "CatalogVersion" SET "n" = "n" + 1;
END;
CREATE TRIGGER "CatalogVersion_Program_delete" AFTER DELETE ON "Program" BEGIN
    UPDATE "CatalogVersion" SET "n" = "n" + 1;
END;
CREATE TRIGGER "CatalogVersion_Provenance_insert" AFTER INSERT ON "Provenance" BEGIN
    UPDATE "CatalogVersion" SET "n" = "n" + 1;
END;
CREATE TRIGGER "CatalogVersion_Provenance_update" AFTER UPDATE ON "Provenance" BEGIN
    UPDATE "CatalogVersion" SET "n" = "n" + 1;
END;
CREATE TRIGGER "CatalogVersion_Provenance_delete" AFTER DELETE ON "Provenance" BEGIN
    UPDATE "CatalogVersion" SET "n" = "n" + 1;
END;
CREATE TRIGGER "CatalogVersion_Synonym_insert" AFTER INSERT ON "Synonym" BEGIN
    UPDATE "CatalogVersion" SET "n" = "n" + 1;
END;
CREATE TRIGGER "CatalogVersion_Synonym_update" AFTER UPDATE ON "Synonym" BEGIN
    UPDATE "CatalogVersion" SET "n" = "n" + 1;
END;
CREATE TRIGGER "CatalogVersion_Synonym_delete" AFTER DELETE ON "Synonym" BEGIN
    UPDATE "CatalogVersion" SET "n" = "n" + 1;
END;
CREATE TRIGGER "CatalogVersion_Revision_insert" AFTER INSERT ON "Revision" BEGIN
    UPDATE "CatalogVersion" SET "n" = "n" + 1;
END;
