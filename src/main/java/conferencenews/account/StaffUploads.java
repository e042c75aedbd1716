package conferencenews.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Files are taken only from those who are signed in; a page that refuses them must not store them to be shown. */
@Component("multipartResolver")
class StaffUploads extends StandardServletMultipartResolver {

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return super.isMultipart(request) && SignedIn.current() != null;
    }
}
