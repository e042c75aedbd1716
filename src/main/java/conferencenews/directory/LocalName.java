package conferencenews.directory;

/** @param language of the name; empty where it belongs to none */
public record LocalName(String language, String name) {}
