package conferencenews.media;

/**
 * One rendition of an image.
 *
 * @param path the address it has, without host
 */
public record PictureFile(String path, String type, int width, int height) {}
