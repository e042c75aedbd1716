package conferencenews.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells layouts which page they stand around. */
@ControllerAdvice
class AddressAdvice {

    @ModelAttribute("address")
    Address address(HttpServletRequest request) {
        return Address.of(request);
    }
}
