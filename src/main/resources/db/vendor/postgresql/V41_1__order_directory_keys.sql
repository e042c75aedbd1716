-- so that one index answers both a prefix and an order
alter table directory_key alter column name_key type varchar(300) collate "C";
