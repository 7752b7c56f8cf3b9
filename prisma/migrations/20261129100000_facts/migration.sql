-- Facts beside the first four keep their values with their source: one row says all of a fact. A listing has
-- a note that only editors see.
ALTER TABLE "Provenance" ADD COLUMN "values" TEXT;
-- What another source says of the same fact, until an editor decides.
ALTER TABLE "Provenance" ADD COLUMN "otherValue" TEXT;
ALTER TABLE "Provenance" ADD COLUMN "otherSourceUrl" TEXT;
ALTER TABLE "Provenance" ADD COLUMN "otherYear" TEXT;
ALTER TABLE "Provenance" ADD COLUMN "otherCheckedOn" TEXT;
ALTER TABLE "Program" ADD COLUMN "editorsNote" TEXT;
