-- The day on which a figure was last seen on its source stands with every figure: what is kept of a program is older
-- than the page once that day moves.
CREATE TRIGGER "CatalogChange_WatchedFigure_insert" AFTER INSERT ON "WatchedFigure" WHEN NEW."seenOn" IS NOT NULL BEGIN
    INSERT INTO "CatalogChange" ("programId") VALUES (NEW."programId");
END;
CREATE TRIGGER "CatalogChange_WatchedFigure_update" AFTER UPDATE ON "WatchedFigure" WHEN NEW."seenOn" IS NOT OLD."seenOn" BEGIN
    INSERT INTO "CatalogChange" ("programId") VALUES (NEW."programId");
END;
CREATE TRIGGER "CatalogChange_WatchedFigure_delete" AFTER DELETE ON "WatchedFigure" WHEN OLD."seenOn" IS NOT NULL BEGIN
    INSERT INTO "CatalogChange" ("programId") VALUES (OLD."programId");
END;
