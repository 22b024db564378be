using System.Runtime.InteropServices;

namespace LteImsBench.UserPlane.Tests.Kernel;

/// <summary>The calls of Linux that open a TUN device in a network namespace of its own.</summary>
internal static class NativeMethods
{
    public const int CloneNewNet = 0x4000_0000;
    public const int OpenReadWrite = 2;
    public const int OpenNonBlocking = 0x800;
    public const ulong TunSetInterface = 0x4004_54CA;
    public const short InterfaceTun = 1;
    public const short InterfaceNoPacketInformation = 0x1000;
    public const short PollIn = 1;

    [DllImport("libc", EntryPoint = "unshare", SetLastError = true)]
    public static extern int Unshare(int flags);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    public static extern int Open([MarshalAs(UnmanagedType.LPStr)] string path, int flags);

    [DllImport("libc", EntryPoint = "close")]
    public static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static extern int Control(int descriptor, ulong request, byte[] argument);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    public static extern nint Read(int descriptor, byte[] buffer, nint count);

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    public static extern nint Write(int descriptor, byte[] buffer, nint count);

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
