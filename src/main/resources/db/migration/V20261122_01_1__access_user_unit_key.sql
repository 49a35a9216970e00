-- A unit that somebody's view is limited to cannot disappear: without it the limit would mean nothing.
-- Accounts limited to a unit that is gone already (none, if only the pages were used) are stopped;
-- without a unit they would see the whole province.
UPDATE app_user SET active = FALSE, unit_id = NULL
WHERE unit_id IS NOT NULL
  AND NOT EXISTS (SELECT * FROM administrative_unit WHERE administrative_unit.id = app_user.unit_id);

ALTER TABLE app_user
  ADD CONSTRAINT fk_app_user_unit FOREIGN KEY (unit_id) REFERENCES administrative_unit (id);
