-- Flat prices for a term, and the fees that the page of a rate prints beside it.
ALTER TABLE "Charge" ADD COLUMN "perTermCents" INTEGER;
ALTER TABLE "Charge" ADD COLUMN "perTermFrom" INTEGER;
ALTER TABLE "Charge" ADD COLUMN "creditFeesCents" INTEGER;
ALTER TABLE "Charge" ADD COLUMN "termFeesCents" INTEGER;
ALTER TABLE "Charge" ADD COLUMN "feesIncluded" BOOLEAN NOT NULL DEFAULT false;
