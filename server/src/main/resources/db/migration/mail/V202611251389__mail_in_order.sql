-- Numbers that a connection keeps in stock are given out late: who came first of the same moment has to have the lower one.
ALTER TABLE mail ALTER COLUMN n SET CACHE 1;
