-- Files between the dry run and the confirmation of an import. Kept here and not on a replica's
-- disk, because the confirmation may reach another replica. Removed when applied or after a day.
create table unit_upload (
  upload_id char(36) character set ascii collate ascii_bin not null,
  part varchar(20) character set ascii collate ascii_bin not null,
  content mediumblob not null,
  uploaded_at datetime not null,
  primary key (upload_id, part)
);
