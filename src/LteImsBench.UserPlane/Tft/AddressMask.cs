using System.Net;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Tft;

/// <summary>An IPv4 or IPv6 address of which only the bits set in a mask count.</summary>
public sealed record AddressMask
{
    public AddressMask(IPAddress address, IPAddress mask)
    {
        (Value, Mask) = (IpAddr.From(address), IpAddr.From(mask));
        if (Value.IsV6 != Mask.IsV6) throw new ArgumentException($"address {address} and mask {mask} are of different families", nameof(mask));
    }

    public AddressMask(IPAddress address, int prefixLength)
    {
        Value = IpAddr.From(address);
        int bits = Value.Length * 8;
        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefixLength, bits);
        UInt128 ones = bits == 128 ? UInt128.MaxValue : uint.MaxValue;
        Mask = new(prefixLength == 0 ? UInt128.Zero : (ones << (bits - prefixLength)) & ones, Value.IsV6);
    }

    /// <summary>One host.</summary>
    public AddressMask(IPAddress address)
        : this(address, IpAddr.From(address).Length * 8)
    {
    }

    internal IpAddr Value { get; }

    internal IpAddr Mask { get; }

    public override string ToString() => $"{Value}/{Mask}";

    internal bool Matches(IpAddr address) => address.IsV6 == Value.IsV6 && ((address.Value ^ Value.Value) & Mask.Value) == UInt128.Zero;
}
