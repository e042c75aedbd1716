-- a version that was public and was taken down for law or privacy
create table suppression (
  revision_id   bigint primary key references revision,
  suppressed_at timestamp(6) with time zone not null,
  suppressed_by bigint references account,
  reason        varchar(500) not null
);
