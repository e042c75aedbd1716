package conferencenews.account;

/** What is wrong with a field, as a message key. */
record Problem(String field, String key) {}
