package conferencenews.frontpage;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for everything no other code answered, a failing database included: so it reads nothing. */
@Controller
class LastResort implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute("sections", null);
        return "errors/error";
    }
}
