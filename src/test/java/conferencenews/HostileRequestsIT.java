package conferencenews;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.article.Writing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Whatever is asked, the answer is the asker's mistake, said in the site's own voice. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class HostileRequestsIT {

    @Autowired
    Writing writing;

    @LocalServerPort
    int port;

    private Wire wire;

    @BeforeEach
    void aSectionWithAnArticle() {
        wire = new Wire(port);
        writing.section("hostile");
        if (wire.request("GET", "/tags/hostile").status() == 404) {
            writing.published("Under attack", "hostile", "hostile");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/%, 400",
        "/%zz, 400",
        "/%e, 400",
        "/articles/1/%E9, 400",
        "/articles/1/%C0%AF, 400",
        "/articles/1/%ED%A0%80, 400",
        "/articles/1/%F8%88%80%80%80, 400",
        "/sections/%00, 400",
        "/sections/hostile%00.html, 400",
        "/sections/hostile%01, 400",
        "/sections/hostile%7F, 400",
        "/?q=%, 400",
        "/?q=%ff, 400",
        "/?q=%00, 400",
        "/?%zz=1, 400",
        "/sections/hostile?page=%ED%A0%80, 400",
        "/zh/%zz, 400",
        "/zh/?q=%ff, 400",
        "/é, 400",
        "/?q=é, 400",
        "/sections/..%2f..%2fetc%2fpasswd, 400",
        "/..%2f, 400",
        "/../../etc/passwd, 400",
        "/%2e%2e/%2e%2e/etc/passwd, 400",
        "/sections/..%5c, 400",
        "/sections/a\\b, 400",
        "//, 400",
        "//evil.example/, 400",
        "/sections//hostile, 400",
        "/;jsessionid=1, 400",
        "/sections/hostile;jsessionid=1, 400",
        "/sections/hostile;a=b/c, 400",
        "/sections/hostile%3bjsessionid, 400",
        "/css/..%2f..%2fapplication.yaml, 400",
        "/%252e%252e/application.yaml, 400",
        "/{section}, 400",
        "/sections/<script>, 400",
        "/WEB-INF/web.xml, 404",
        "/css/, 404",
        "/application.yaml, 404",
        "/templates/about.html, 404",
        "/error, 404",
    })
    void addressesThatAreNone(String target, int status) {
        refused(wire.request("GET", target), status);
    }

    @ParameterizedTest
    @CsvSource({
        "/sections/hostile?page=-1, 404",
        "/sections/hostile?page=0, 404",
        "/sections/hostile?page=abc, 404",
        "/sections/hostile?page=, 404",
        "/sections/hostile?page=01, 404",
        "/sections/hostile?page=+2, 404",
        "/sections/hostile?page=1.5, 404",
        "/sections/hostile?page=2, 404",
        "/sections/hostile?page=100, 404",
        "/sections/hostile?page=101, 404",
        "/sections/hostile?page=999999999999, 404",
        "/sections/hostile?page=2&page=3, 404",
        "/sections/hostile?page=%D9%A2, 404",
        "/zh/sections/hostile?page=-1, 404",
        "/tags/hostile?page=-1, 404",
        "/tags/hostile?page=999999999999, 404",
        "/archive/2024/11?page=-1, 404",
        "/archive/2024/11?page=999999999999, 404",
        "/articles/0, 404",
        "/articles/-1, 404",
        "/articles/abc, 404",
        "/articles/999999999999999999, 404",
        "/articles/9223372036854775808, 404",
        "/articles/99999999999999999999999999, 404",
        "/articles/1e3, 404",
        "/articles/9223372036854775808/slug, 404",
        "/archive/2024/13, 404",
        "/archive/2024/00, 404",
        "/archive/2024/1, 404",
        "/archive/2024/111, 404",
        "/archive/0000, 404",
        "/archive/1800/01, 404",
        "/archive/99999, 404",
        "/archive/999999999999/01, 404",
        "/archive/2024/11/22, 404",
        "/archive/%D9%A2024, 404",
        "/sections/no-such-section, 404",
        "/tags/no-such-tag, 404",
        "/zh/zh/, 404",
        "/zhong, 404",
    })
    void pagesThatAreNot(String target, int status) {
        refused(wire.request("GET", target), status);
    }

    @ParameterizedTest
    @CsvSource({
        "/sections/hostile?page=1, /sections/hostile",
        "/zh/sections/hostile?page=1, /zh/sections/hostile",
        "/tags/hostile?page=1, /tags/hostile",
        "/archive/2024/11?page=1, /archive/2024/11",
    })
    void theFirstPageHasOneAddress(String target, String address) {
        Answer answer = wire.request("GET", target);
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.location()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "FOO", "get", "PROPFIND"})
    void methodsThatNobodyNeeds(String method) {
        for (String target : new String[] {"/", "/zh/", "/articles/1", "/admin/articles", "/%zz"}) {
            Answer answer = wire.request(method, target);
            assertThat(answer.status()).as(method + " " + target).isIn(400, 405);
            hasSecurityHeaders(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sections/hostile", "/archive", "/robots.txt", "/about", "/articles/1", "/zh/"})
    void publicPagesTakeNoPosts(String target) {
        Answer answer = wire.request("POST", target, "Content-Length: 0");
        assertThat(answer.status()).isIn(403, 405);
        hasSecurityHeaders(answer);
    }

    @Test
    void requestsLargerThanAnyPerson() {
        refused(wire.request("GET", "/?q=" + "a".repeat(1_000_000)), 400);
        refused(wire.request("GET", "/" + "a/".repeat(50_000)), 400);
        refused(wire.request("GET", "/", "X-Long: " + "a".repeat(100_000)), 400);
        refused(wire.request("GET", "/", "X: 1\r\n".repeat(1_000) + "Y: 2"), 400);
        refused(wire.request("GET", "/articles/999999999/" + "a".repeat(6_000)), 404);
        refused(wire.request("GET", "/sections/" + "a".repeat(6_000)), 404);
        refused(wire.request("GET", "/tags/" + "%E4%BC%9A".repeat(600)), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: one\r\nHost: two\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nNo colon\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nBad Name: 1\r\n\r\n",
                "nonsense\r\n\r\n",
                "\0\0\0\0\r\n\r\n"
            })
    void whatIsHardlyHttp(String request) {
        Answer answer = wire.send(request);
        assertThat(answer.status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Language: ;q=abc,,,*;q=9",
                "Accept: nonsense",
                "Accept: application/x-nothing",
                "Accept-Encoding: identity;q=0, *;q=0",
                "Cookie: SESSION=../../etc; =; ;;; \"",
                "Cookie: SESSION=AAAA",
                "If-None-Match: \"",
                "If-Modified-Since: yesterday",
                "Range: bytes=9-1,,a-b",
                "User-Agent: \u00ff\u0080<script>",
                "X-Forwarded-For: unknown, ::::, 999.1.1.1",
                "X-Forwarded-Host: evil.example",
                "Forwarded: for=\"_\";host=evil.example",
                "Authorization: Basic !!!",
                "Expect: nonsense",
                "Referer: javascript:alert(1)",
                "Origin: null",
                "Content-Type: ;;;",
                "Sec-Fetch-Mode: \u00e9",
                "X-HTTP-Method-Override: DELETE"
            })
    void absurdHeaders(String header) {
        for (String target : new String[] {"/", "/sections/hostile", "/about/views", "/no-such-page", "/login"}) {
            Answer answer = wire.request("GET", target, header);
            assertThat(answer.status()).as(target).isLessThan(500);
            assertThat(answer.body()).as(target).doesNotContain("evil.example", "<script>alert");
            hasSecurityHeaders(answer);
        }
    }

    private static void refused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "Apache Tomcat", "Whitelabel", "java.", "??");
        hasSecurityHeaders(answer);
    }

    private static void hasSecurityHeaders(Answer answer) {
        assertThat(answer.headers("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'");
        assertThat(answer.headers("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers("Referrer-Policy")).hasSize(1);
        assertThat(answer.headers("Permissions-Policy")).hasSize(1);
    }
}
