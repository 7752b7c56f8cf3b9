-- The filters are answered by the columns in memory, so nothing asks these indexes, and every write had to
-- keep them.
DROP INDEX "Program_status_degree_idx";
DROP INDEX "Program_status_totalCost_idx";
DROP INDEX "Program_status_durationMonths_idx";
DROP INDEX "Program_status_name_idx";
DROP INDEX "Program_subject_idx";
DROP INDEX "Program_state_idx";
