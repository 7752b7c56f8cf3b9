-- What an institution counts its credits in, and the page that says so: a rate has a unit, and a quarter credit is no
-- semester hour.
-- AlterTable
ALTER TABLE "Institution" ADD COLUMN "creditUnit" TEXT;
ALTER TABLE "Institution" ADD COLUMN "creditUnitSourceUrl" TEXT;
