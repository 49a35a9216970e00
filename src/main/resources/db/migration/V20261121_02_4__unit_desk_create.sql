-- One-stop desks. The kind says what a questionnaire calls the place.
create table desk (
  id int not null auto_increment primary key,
  era varchar(11) character set ascii collate ascii_bin not null,
  code varchar(30) character set ascii collate ascii_bin not null,
  name varchar(200) not null,
  kind varchar(30) character set ascii collate ascii_bin not null,
  agency_id int not null,
  unit_id int not null,
  valid_from date not null,
  valid_to date null,
  constraint uq_desk_code unique (era, code),
  constraint fk_desk_agency foreign key (agency_id) references agency (id),
  constraint fk_desk_unit foreign key (unit_id) references administrative_unit (id),
  constraint ck_desk_dates check (valid_from < valid_to)
) default character set utf8mb4 collate utf8mb4_vietnamese_ci;
