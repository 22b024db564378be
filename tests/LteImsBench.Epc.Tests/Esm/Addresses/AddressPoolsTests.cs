using System.Net;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Esm.Addresses;

namespace LteImsBench.Epc.Tests.Esm.Addresses;

public sealed class AddressPoolsTests
{
    private static readonly ApnConfig Small = new("small") { IPv4Pool = "10.0.0.0/29", IPv6Pool = "2001:db8:0:8::/61" };

    private readonly AddressPools _pools = new(Small, new Random(1));

    [Fact]
    public void Network_gateway_and_broadcast_are_given_to_nobody()
    {
        var given = new List<IPAddress>();
        while (_pools.Take(PdnTypes.IPv4) is { } addresses) given.Add(addresses.IPv4!);
        Assert.Equal(["10.0.0.2", "10.0.0.3", "10.0.0.4", "10.0.0.5", "10.0.0.6"], given.Select(address => address.ToString()));
    }

    [Fact]
    public void Every_connection_gets_a_prefix_of_its_own_and_never_the_gateways()
    {
        var given = new List<IPAddress>();
        while (_pools.Take(PdnTypes.IPv6) is { } addresses) given.Add(addresses.IPv6Prefix!);
        Assert.Equal(Enumerable.Range(9, 7).Select(n => $"2001:db8:0:{n:x}::"), given.Select(prefix => prefix.ToString()));
    }

    [Fact]
    public void An_address_comes_back_last()
    {
        PdnAddresses first = _pools.Take(PdnTypes.IPv4v6)!;
        _pools.Return(first);
        Assert.Equal("10.0.0.3", _pools.Take(PdnTypes.IPv4v6)!.IPv4!.ToString());
        Assert.Equal(2, _pools.InUse);
    }

    [Fact]
    public void Exhaustion_of_one_family_takes_nothing_of_the_other()
    {
        while (_pools.Take(PdnTypes.IPv6) is not null) { }
        int inUse = _pools.InUse;
        Assert.Null(_pools.Take(PdnTypes.IPv4v6));
        Assert.Equal(inUse, _pools.InUse);
    }

    [Fact]
    public void Interface_identifiers_are_neither_zero_nor_universal()
    {
        for (int i = 0; i < 7; i++)
        {
            ulong iid = _pools.Take(PdnTypes.IPv6)!.InterfaceIdentifier;
            Assert.NotEqual(0UL, iid);
            Assert.Equal(0UL, iid & 0x0200_0000_0000_0000);
        }
    }
}
