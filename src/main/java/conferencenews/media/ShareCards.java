package conferencenews.media;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cards that stand for an article where its address is shared: headline, date and name of the site, as a picture. */
@Component
public class ShareCards {

    public static final int WIDTH = 1_200;
    public static final int HEIGHT = 630;

    private static final int LOOK = 1;
    private static final int HASH_BYTES = 16;

    private final CompletableFuture<ShareCardFonts> fonts;

    public ShareCards() {
        this(ShareCardFonts::installed);
    }

    /** Fonts take long to look for: no reader waits for them. */
    ShareCards(Supplier<ShareCardFonts> installed) {
        this.fonts = CompletableFuture.supplyAsync(installed);
    }

    /** 32 hexadecimal digits that are others as soon as the card would look different. */
    public String hash(ShareCardText text, @Nullable ShareCardFocus picture) {
        return digest(words(text) + (picture == null ? "" : picture) + "\0"
                + fonts.join().names());
    }

    /** The same without a look at the fonts, for what the first page after a start has to name. */
    public String hash(ShareCardText text) {
        return digest(words(text));
    }

    private static String words(ShareCardText text) {
        return String.join("\0", text.headline(), text.date(), text.siteName(), text.language(), "") + LOOK + "\0";
    }

    private static String digest(String inputs) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(inputs.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Without text where no font of this machine can print the headline. */
    public byte[] png(ShareCardText text, @Nullable ShareCardPicture picture) {
        return new ShareCard(text, picture, fonts.join()).png();
    }
}
