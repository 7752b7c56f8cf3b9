-- A page that speaks of a newer academic year than its figure is asked about once for each year.
ALTER TABLE "WatchedFigure" ADD COLUMN "year" TEXT;
