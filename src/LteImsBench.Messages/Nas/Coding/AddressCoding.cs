using System.Net;

namespace LteImsBench.Messages.Nas;

// IP addresses in network order.
internal ref partial struct NasReader
{
    public IPAddress Ipv4() => Address(4);

    public IPAddress Ipv6() => Address(16);

    private IPAddress Address(int length)
    {
        ReadOnlySpan<byte> octets = Take(length);
        return octets.IsEmpty ? IPAddress.None : new(octets);
    }
}

internal ref partial struct NasWriter
{
    public void Address(IPAddress address) => Octets(address.GetAddressBytes());
}
