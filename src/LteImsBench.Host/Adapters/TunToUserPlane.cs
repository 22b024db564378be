using System.Buffers.Binary;
using System.Net;
using LteImsBench.Core.Time;
using LteImsBench.Epc.Config;
using LteImsBench.Host.Configuration;
using LteImsBench.UserPlane.Gateway;
using LteImsBench.UserPlane.Tun;

namespace LteImsBench.Host.Adapters;

/// <summary>Joins an APN with a TUN device of this host.</summary>
internal sealed class TunToUserPlane : IDisposable
{
    // A host that sends faster than the air takes it loses packets here.
    private const int MaxWaiting = 1000;

    private readonly AirLoop _loop;
    private readonly PdnNetwork _network;
    private readonly TunDevice _device;
    private int _waiting;

    /// <exception cref="IOException">The device cannot be had.</exception>
    public TunToUserPlane(PdnExit exit, ApnConfig apn, PdnGateway gateway, AirLoop loop)
    {
        _loop = loop;
        _network = gateway.Network(apn.Name) ?? throw new ArgumentException($"there is no network of APN '{apn.Name}'", nameof(apn));
        _device = new(exit.Device, OnPacket);
        try
        {
            if (IPNetwork.TryParse(apn.IPv4Pool, out IPNetwork pool)) _device.Configure(HostAddress(pool), pool, apn.Mtu);
        }
        catch (IOException)
        {
            _device.Dispose();
            throw;
        }

        _network.Exit = _device.Write;
        _device.Start();
    }

    /// <summary>The host's address in a pool: the last before that of broadcast.</summary>
    public static IPAddress HostAddress(IPNetwork pool)
    {
        byte[] octets = pool.BaseAddress.GetAddressBytes();
        uint broadcast = BinaryPrimitives.ReadUInt32BigEndian(octets) | (uint)((1UL << (32 - pool.PrefixLength)) - 1);
        BinaryPrimitives.WriteUInt32BigEndian(octets, broadcast - 1);
        return new(octets);
    }

    public void Dispose()
    {
        _network.Exit = null;
        _device.Dispose();
    }

    private void OnPacket(ReadOnlySpan<byte> packet)
    {
        if (Volatile.Read(ref _waiting) >= MaxWaiting) return;
        Interlocked.Increment(ref _waiting);
        byte[] copy = packet.ToArray();
        _loop.Post(() =>
        {
            Interlocked.Decrement(ref _waiting);
            _network.Downlink(copy);
        });
    }
}
