using System.Runtime.InteropServices;

namespace LteImsBench.UserPlane.Tests.Kernel;

/// <summary>The call of Linux that gives a thread a network namespace of its own.</summary>
internal static class NativeMethods
{
    public const int CloneNewNet = 0x4000_0000;

    [DllImport("libc", EntryPoint = "unshare", SetLastError = true)]
    public static extern int Unshare(int flags);
}
