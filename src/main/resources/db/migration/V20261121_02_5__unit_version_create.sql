-- One row. Every import locks and raises it: imports queue, and the other replicas, which keep all
-- units in memory, notice that theirs are old.
create table unit_version (
  id tinyint not null primary key,
  version int not null,
  constraint ck_unit_version_one_row check (id = 1)
);

insert into unit_version (id, version) values (1, 0);
