-- For trends; kept as long as the salts. Either index begins as one of the two questions does: which articles were read
-- most in this hour, and how often was this article read. The same holds for the days.
create table article_view_hourly (
  hour_start timestamp(6) with time zone not null,
  article_id bigint not null,
  views      bigint default 0 not null,
  constraint article_view_hourly_pk primary key (article_id, hour_start)
);
create index article_view_hourly_ranking on article_view_hourly (hour_start, views desc, article_id desc);

-- What the article's page shows: the sum of its days and of its baseline, in one row.
create table article_view_total (
  article_id bigint not null,
  views      bigint default 0 not null,
  constraint article_view_total_pk primary key (article_id)
);
insert into article_view_total (article_id, views)
  select article_id, sum(views) from article_view_daily group by article_id;

-- Views that another system counted before the article moved here.
create table article_view_baseline (
  article_id    bigint not null,
  views         bigint not null,
  source        varchar(200) not null,
  counted_until date not null,
  note          varchar(1000) not null,
  imported_by   bigint,
  imported_at   timestamp(6) with time zone not null,
  constraint article_view_baseline_pk primary key (article_id),
  constraint article_view_baseline_views check (views >= 0)
);

-- Requests for articles that are no views, by class, of the whole site.
create table view_excluded_daily (
  excluded_on date not null,
  class       varchar(20) not null,
  requests    bigint default 0 not null,
  constraint view_excluded_daily_pk primary key (excluded_on, class)
);

-- Up to which place of its journal a node has written its views here: the segment's number and, in 20 bits, the record's.
create table view_checkpoint (
  node     varchar(36) not null,
  position bigint not null,
  constraint view_checkpoint_pk primary key (node)
);

create index article_view_daily_ranking on article_view_daily (viewed_on, views desc, article_id desc);
