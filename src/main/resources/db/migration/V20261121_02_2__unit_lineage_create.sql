-- Which old unit went, whole or in part, into which new one. The wording of the resolution decides
-- whether people moved; shares of population are not known, so none are stored.
create table unit_lineage (
  predecessor_id int not null,
  successor_id int not null,
  share enum ('whole', 'part') not null,
  legal_share varchar(30) character set ascii collate ascii_bin not null,
  effective date not null,
  resolution varchar(100) not null,
  clause varchar(20) not null,
  primary key (predecessor_id, successor_id),
  constraint fk_unit_lineage_predecessor foreign key (predecessor_id) references administrative_unit (id),
  constraint fk_unit_lineage_successor foreign key (successor_id) references administrative_unit (id),
  constraint ck_unit_lineage_not_into_itself check (predecessor_id <> successor_id)
) default character set utf8mb4 collate utf8mb4_vietnamese_ci;
