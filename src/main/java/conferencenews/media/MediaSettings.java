package conferencenews.media;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code news.media.*}.
 *
 * @param maxFileSize of one file
 * @param maxPixels width times height of an image
 * @param maxFiles in one upload
 * @param webp whether renditions are written as WebP, too, where the machine has a library for it
 */
@Validated
@ConfigurationProperties("news.media")
record MediaSettings(
        @DefaultValue("25MB") DataSize maxFileSize,

        @DefaultValue("100000000") @Min(1) @Max(MediaSettings.MOST_PIXELS)
        long maxPixels,

        @DefaultValue("30") @Min(1) @Max(500) int maxFiles,
        @DefaultValue("true") boolean webp) {

    /** An array of so many bytes can still be made. */
    static final long MOST_PIXELS = 500_000_000;
}
