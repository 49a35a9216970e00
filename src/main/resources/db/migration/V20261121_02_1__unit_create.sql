-- Administrative units of both eras. The district level ended on 1 July 2025 and most new communes
-- reuse the code of an old one, so the key people know is (era, code), never the code alone.
create table administrative_unit (
  id int not null auto_increment primary key,
  era varchar(11) character set ascii collate ascii_bin not null,
  code varchar(10) character set ascii collate ascii_bin not null,
  -- 1 province, 2 district, 3 commune in both eras; lists of the two-level era number communes 2.
  level tinyint not null,
  name varchar(150) not null,
  type varchar(30) not null,
  urban boolean not null,
  parent_id int null,
  -- Half-open. No start: the list does not say since when.
  valid_from date null,
  valid_to date null,
  -- Two communes have another code in another official list; both must be found.
  other_code varchar(10) character set ascii collate ascii_bin null,
  constraint uq_administrative_unit_code unique (era, code),
  constraint fk_administrative_unit_parent foreign key (parent_id) references administrative_unit (id),
  constraint ck_administrative_unit_era check (era in ('three_level', 'two_level')),
  constraint ck_administrative_unit_level check (level between 1 and 3),
  constraint ck_administrative_unit_only_provinces_stand_alone check ((level = 1) = (parent_id is null)),
  constraint ck_administrative_unit_dates check (valid_from < valid_to)
) default character set utf8mb4 collate utf8mb4_vietnamese_ci;
