-- Whoever types a new complaint is shown similar open ones (IN-6): of a million complaints few are open, and the
-- index of all of them would be walked for every letter.
CREATE INDEX "Complaint_search_open" ON "Complaint" USING gin (to_tsvector('simple', "searchWords")) WHERE "isOpen";
