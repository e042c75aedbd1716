package conferencenews.media;

/** A rendition before it is put anywhere. */
record Print(Crop crop, FileType type, int width, int height, byte[] bytes) {}
