-- What stops the harm is no longer proposed first (CAR-3): what waited for an agreement may be worked on.
UPDATE "Action" SET "status" = 'open', "version" = "version" + 1 WHERE "kind" = 'containment' AND "status" = 'proposed';
