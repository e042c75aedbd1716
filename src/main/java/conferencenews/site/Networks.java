package conferencenews.site;

import java.net.InetAddress;
import java.util.List;

/** Networks that a setting names. */
public final class Networks {

    private final List<Network> networks;

    private Networks(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * @param setting its name
     * @param texts in CIDR notation
     * @throws CannotStart if one is no network
     */
    public static Networks of(String setting, List<String> texts) {
        try {
            return new Networks(
                    texts.stream().map(String::strip).map(Network::of).toList());
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart("The setting " + setting + " cannot be used: " + wrong.getMessage() + ".");
        }
    }

    public boolean isEmpty() {
        return networks.isEmpty();
    }

    /** Whether the text spells an address in one of them; never asks a name server. */
    public boolean contain(String address) {
        return !networks.isEmpty()
                && Network.address(address).filter(this::contain).isPresent();
    }

    boolean contain(InetAddress address) {
        for (Network network : networks) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
