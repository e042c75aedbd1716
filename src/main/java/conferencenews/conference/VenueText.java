package conferencenews.conference;

import jakarta.persistence.Embeddable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A venue in one language; what is not known is empty. */
@Embeddable
public record VenueText(String name, String room, String building, String address, String city) {

    /** The place within the city, the smallest part first: {@code Academic Conference Hall, Innovation Centre}. */
    public String place(String separator) {
        return Stream.of(room, building, name).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
