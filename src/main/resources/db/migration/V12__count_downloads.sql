-- downloads of attachments by the rules of views; the total is the sum of the days
create table attachment_download_daily (
  attachment_id bigint not null,
  downloaded_on date not null,
  downloads     bigint default 0 not null,
  constraint attachment_download_daily_pk primary key (attachment_id, downloaded_on)
);

create table attachment_download_total (
  attachment_id bigint not null,
  downloads     bigint default 0 not null,
  constraint attachment_download_total_pk primary key (attachment_id)
);
