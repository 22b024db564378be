using LteImsBench.Epc.Config;

namespace LteImsBench.Epc.Tests.Config;

public sealed class EpcConfigValidatorTests
{
    private static readonly EpcConfig Good = new();

    public static TheoryData<string, EpcConfig> Faults => new()
    {
        { "trackingAreas", Good with { TrackingAreas = [] } },
        { "trackingAreas", Good with { TrackingAreas = [new(0xFFFE)] } },
        { "apns", Good with { Apns = [] } },
        { "apns", Good with { Apns = [ApnConfig.Ims, ApnConfig.Ims with { IPv4Pool = "10.47.0.0/16", IPv6Pool = "2001:db8:47::/48" }] } },
        { "apns[1].ipv4Pool", Good with { Apns = [ApnConfig.Internet, ApnConfig.Ims with { IPv4Pool = "10.45.128.0/24" }] } },
        { "apns[0].mtu", Good with { Apns = [ApnConfig.Ims with { Mtu = 500 }] } },
        { "apns[0].name", Good with { Apns = [ApnConfig.Ims with { Name = "IMS" }] } },
        { "apns[0].qci", Good with { Apns = [ApnConfig.Ims with { Qci = 1 }] } },
        { "apns[0].pdnTypes", Good with { Apns = [ApnConfig.Ims with { PdnTypes = PdnTypes.None }] } },
        { "apns[0].ipv4Pool", Good with { Apns = [ApnConfig.Ims with { IPv4Pool = "2001:db8::/48" }] } },
        { "apns[0].ipv6Pool", Good with { Apns = [ApnConfig.Ims with { IPv6Pool = "2001:db8::/64" }] } },
        { "security.integrityPreference", Good with { Security = new() { IntegrityPreference = [4] } } },
        { "features.emergencyBearers", Good with { Features = new() { EmergencyBearers = true } } },
        { "features.networkName", Good with { Features = new() { NetworkName = new('n', 101) } } },
        { "features.timeZone", Good with { Features = new() { TimeZone = TimeSpan.FromMinutes(20) } } },
    };

    [Fact]
    public void The_demo_network_is_good() => Assert.Empty(EpcConfigValidator.Check(Good));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_names_its_key(string key, EpcConfig config) => Assert.Equal(key, Assert.Single(EpcConfigValidator.Check(config)).Key);
}
