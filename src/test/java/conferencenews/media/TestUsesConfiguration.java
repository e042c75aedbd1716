package conferencenews.media;

import conferencenews.site.NextChange;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@TestConfiguration(proxyBeanMethods = false)
class TestUsesConfiguration {

    @Bean
    @Primary
    TestUses testUses() {
        return new TestUses();
    }

    @Bean
    NextChange testUseChanges(TestUses uses) {
        return uses::nextChange;
    }
}
