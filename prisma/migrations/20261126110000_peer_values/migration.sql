-- What a value is compared with its peers by (lib/programs/peer-spans.ts): the published programs of a
-- degree in the order of each measure.
-- CreateIndex
CREATE INDEX "Program_status_degree_durationMonths_idx" ON "Program"("status", "degree", "durationMonths");

-- CreateIndex
CREATE INDEX "Program_status_degree_credits_idx" ON "Program"("status", "degree", "credits");

-- A price per credit is the program's own or its total by its credits; Prisma's schema has no word for such an index.
CREATE INDEX "Program_status_degree_creditPrice_idx"
ON "Program"("status", "degree", (coalesce("perCreditCents", round("totalCost" * 100.0 / "credits"))));
