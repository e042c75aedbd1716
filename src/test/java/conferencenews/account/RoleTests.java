package conferencenews.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RoleTests {

    @Test
    void eachRoleIncludesTheOnesBeforeIt() {
        for (Role role : Role.values()) {
            for (Role other : Role.values()) {
                assertThat(role.includes(other)).isEqualTo(role.ordinal() >= other.ordinal());
            }
        }
    }

    @Test
    void whoMayNotIsToldWhichRoleCould() {
        assertThatThrownBy(() -> new Actor(1L, "Li Na", Role.EDITOR).require(Role.PUBLISHER))
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        refused -> assertThat(refused.needed()).isEqualTo(Role.PUBLISHER));
    }
}
