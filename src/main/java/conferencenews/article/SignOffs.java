package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.Review.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the reviews of one article say of one of its revisions.
 *
 * @param reviews all of the article's, in their order
 * @param number of the revision
 * @param editReturns whether those of the revisions before it are void
 */
record SignOffs(List<Review> reviews, int number, boolean editReturns) {

    /** The steps that are signed; a return makes those before it void. */
    List<Review> valid() {
        int returned = 0;
        for (int place = 0; place < reviews.size(); place++) {
            if (isAbout(reviews.get(place)) && reviews.get(place).outcome() == Outcome.RETURNED) {
                returned = place;
            }
        }
        return reviews.stream()
                .skip(returned)
                .filter(review -> isAbout(review) && review.outcome() == Outcome.APPROVED)
                .toList();
    }

    int steps() {
        return valid().size();
    }

    boolean isSignedBy(@Nullable Long account) {
        return valid().stream().anyMatch(review -> review.isBy(account));
    }

    /** Whether this is the second click of one sign-off. */
    boolean isSigned(Actor actor, int step) {
        return valid().stream().anyMatch(review -> review.step() == step && review.isBy(actor.id()));
    }

    /** Whether this is the second click of one return. */
    boolean isReturnedBy(Actor actor) {
        return returned()
                .filter(review -> review.number() == number && review.isBy(actor.id()))
                .isPresent();
    }

    /** The return after which nobody has sent the article to review again. */
    Optional<Review> returned() {
        return last().filter(review -> review.outcome() == Outcome.RETURNED);
    }

    /** The last revision that a reviewer has seen. */
    Optional<Integer> lastSeen() {
        return reviews.stream()
                .filter(review -> review.outcome() != Outcome.SUBMITTED)
                .map(Review::number)
                .reduce((earlier, later) -> later);
    }

    private Optional<Review> last() {
        return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.get(reviews.size() - 1));
    }

    private boolean isAbout(Review review) {
        return editReturns ? review.number() == number : review.number() <= number;
    }
}
