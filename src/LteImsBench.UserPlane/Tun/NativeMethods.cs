using System.Runtime.InteropServices;

namespace LteImsBench.UserPlane.Tun;

/// <summary>The calls of Linux that a TUN device takes; struct ifreq is 40 octets, the name first, the rest from octet 16.</summary>
internal static class NativeMethods
{
    public const int RequestOctets = 40;
    public const int RequestValue = 16;

    public const int OpenReadWrite = 2;
    public const int OpenNonBlocking = 0x800;
    public const int Inet = 2;
    public const int Datagram = 2;

    public const ulong TunSetInterface = 0x4004_54CA;
    public const ulong SetFlags = 0x8914;
    public const ulong SetAddress = 0x8916;
    public const ulong SetNetmask = 0x891C;
    public const ulong SetMtu = 0x8922;

    public const short InterfaceTun = 1;
    public const short InterfaceNoPacketInformation = 0x1000;
    public const short InterfaceUpAndRunning = 0x41;
    public const short PollIn = 1;

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    public static extern int Open([MarshalAs(UnmanagedType.LPStr)] string path, int flags);

    [DllImport("libc", EntryPoint = "socket", SetLastError = true)]
    public static extern int Socket(int family, int type, int protocol);

    [DllImport("libc", EntryPoint = "close")]
    public static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static extern int Control(int descriptor, ulong request, byte[] argument);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    public static extern nint Read(int descriptor, byte[] buffer, nint count);

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    public static extern nint Write(int descriptor, ref byte buffer, nint count);

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static extern int Poll(ref PollDescriptor descriptor, uint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    public struct PollDescriptor
    {
        public int Descriptor;
        public short Events;
        public short Happened;
    }
}
