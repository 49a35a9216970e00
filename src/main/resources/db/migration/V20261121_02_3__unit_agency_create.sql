-- Agencies whose service is measured. A department that lives on is listed once per era, because
-- the unit it serves is another one.
create table agency (
  id int not null auto_increment primary key,
  era varchar(11) character set ascii collate ascii_bin not null,
  code varchar(30) character set ascii collate ascii_bin not null,
  name varchar(200) not null,
  kind varchar(30) character set ascii collate ascii_bin not null,
  level tinyint not null,
  unit_id int not null,
  constraint uq_agency_code unique (era, code),
  constraint fk_agency_unit foreign key (unit_id) references administrative_unit (id)
) default character set utf8mb4 collate utf8mb4_vietnamese_ci;
