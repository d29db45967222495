-- A closed period and its decisions are written by one transaction, and neither is ever deleted: asking for the period again with each
-- of a million decisions takes as long as writing them.
ALTER TABLE chart_decision DROP CONSTRAINT chart_decision_label_id_chart_kind_last_day_fkey;
