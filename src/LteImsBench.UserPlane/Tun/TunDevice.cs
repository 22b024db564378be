using System.Buffers.Binary;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Tun;

/// <summary>A TUN device of Linux: IP packets to and from the host's kernel, without a link layer.</summary>
public sealed class TunDevice : IDisposable
{
    private const int MaxName = 15;
    private const int MaxPacket = 65535;

    // How long Dispose waits at most for the reading thread to notice.
    private const int PollMilliseconds = 100;

    private readonly int _descriptor;
    private readonly Thread _reader;
    private readonly IpPacketSink _received;
    private volatile bool _isDisposed;

    /// <summary>Opens the device, which is made where there is none of that name.</summary>
    /// <param name="name">Name of the interface, 1 to 15 characters.</param>
    /// <param name="received">Takes what the host sends; on a thread of the device.</param>
    /// <exception cref="IOException">It cannot be had: no such system, no permission, or in use.</exception>
    public TunDevice(string name, IpPacketSink received)
    {
        if (!OperatingSystem.IsLinux()) throw new IOException("TUN devices are implemented on Linux only");
        if (name.Length is 0 or > MaxName || name.Any(letter => letter is '/' or <= ' ' or > '~'))
            throw new IOException($"'{name}' is no name of a network interface: 1 to {MaxName} letters without blank or slash");
        (Name, _received) = (name, received);
        _descriptor = NativeMethods.Open("/dev/net/tun", NativeMethods.OpenReadWrite | NativeMethods.OpenNonBlocking);
        if (_descriptor < 0) throw Failure("/dev/net/tun cannot be opened");
        if (Control(_descriptor, NativeMethods.TunSetInterface, BitConverter.GetBytes((short)(NativeMethods.InterfaceTun | NativeMethods.InterfaceNoPacketInformation))) != 0)
        {
            IOException failure = Failure($"TUN device {name} cannot be had; as root, or first 'ip tuntap add {name} mode tun user $USER'");
            NativeMethods.Close(_descriptor);
            throw failure;
        }

        _reader = new(ReadAll) { Name = "tun " + name, IsBackground = true };
    }

    public string Name { get; }

    /// <summary>Packets that the host's kernel refused.</summary>
    public long Refused { get; private set; }

    /// <summary>Gives the host an address on the device, with the route to its network, and takes the device up.</summary>
    /// <param name="address">IPv4 address of the host.</param>
    /// <param name="network">The UEs' network.</param>
    /// <param name="mtu">In octets.</param>
    /// <exception cref="IOException">Not permitted.</exception>
    public void Configure(IPAddress address, IPNetwork network, int mtu)
    {
        int socket = NativeMethods.Socket(NativeMethods.Inet, NativeMethods.Datagram, 0);
        try
        {
            byte[] mask = new byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(mask, ~(uint)((1UL << (32 - network.PrefixLength)) - 1));
            bool done = Control(socket, NativeMethods.SetAddress, SocketAddress(address.GetAddressBytes())) == 0
                && Control(socket, NativeMethods.SetNetmask, SocketAddress(mask)) == 0
                && Control(socket, NativeMethods.SetMtu, BitConverter.GetBytes(mtu)) == 0
                && Control(socket, NativeMethods.SetFlags, BitConverter.GetBytes(NativeMethods.InterfaceUpAndRunning)) == 0;
            if (!done) throw Failure($"TUN device {Name} cannot be configured");
        }
        finally
        {
            NativeMethods.Close(socket);
        }
    }

    /// <summary>Begins to read.</summary>
    public void Start() => _reader.Start();

    /// <summary>Gives a packet to the host's kernel.</summary>
    public void Write(ReadOnlySpan<byte> packet)
    {
        if (packet.IsEmpty) return;
        if (NativeMethods.Write(_descriptor, ref MemoryMarshal.GetReference(packet), packet.Length) != packet.Length) Refused++;
    }

    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        if (_reader.IsAlive) _reader.Join();
        NativeMethods.Close(_descriptor);
    }

    private static IOException Failure(string what) => new($"{what} ({Marshal.GetLastPInvokeErrorMessage()})");

    // struct sockaddr_in without a port.
    private static byte[] SocketAddress(byte[] address) => [NativeMethods.Inet, 0, 0, 0, .. address];

    private int Control(int descriptor, ulong request, ReadOnlySpan<byte> value)
    {
        byte[] argument = new byte[NativeMethods.RequestOctets];
        Encoding.ASCII.GetBytes(Name, argument);
        value.CopyTo(argument.AsSpan(NativeMethods.RequestValue));
        return NativeMethods.Control(descriptor, request, argument);
    }

    private void ReadAll()
    {
        byte[] buffer = new byte[MaxPacket];
        var poll = new NativeMethods.PollDescriptor { Descriptor = _descriptor, Events = NativeMethods.PollIn };
        while (!_isDisposed)
        {
            if (NativeMethods.Poll(ref poll, 1, PollMilliseconds) <= 0) continue;
            for (nint length; (length = NativeMethods.Read(_descriptor, buffer, buffer.Length)) > 0;) _received(buffer.AsSpan(0, (int)length));
        }
    }
}
