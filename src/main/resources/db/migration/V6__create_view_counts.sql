-- No foreign key: what was read stays counted whatever becomes of the article.
create table article_view_daily (
  article_id   bigint not null,
  viewed_on    date not null,
  views        bigint default 0 not null,
  unique_views bigint default 0 not null,
  readers      bigint default 0 not null,
  robots       bigint default 0 not null,
  ai           bigint default 0 not null,
  staff        bigint default 0 not null,
  suspect      bigint default 0 not null,
  constraint article_view_daily_pk primary key (article_id, viewed_on)
);

create table view_salt (
  salted_on date not null,
  salt      bytea not null,
  constraint view_salt_pk primary key (salted_on)
);
