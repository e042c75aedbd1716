package conferencenews.conference;

import java.util.List;

/** What is wrong with a field, as a message key and what the message names. */
record Problem(String field, String key, List<Object> arguments) {}
