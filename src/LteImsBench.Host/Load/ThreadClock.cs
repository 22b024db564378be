using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LteImsBench.Host.Load;

/// <summary>Time that the calling thread has had a processor; where the system does not tell, time that has passed.</summary>
internal static class ThreadClock
{
    private const int ThreadCpuTime = 3;   // CLOCK_THREAD_CPUTIME_ID

    /// <summary>Whether <see cref="Nanoseconds"/> is processor time.</summary>
    public static bool IsProcessorTime { get; } = OperatingSystem.IsLinux() && Environment.Is64BitProcess && Read(ThreadCpuTime, out _) == 0;

    public static long Nanoseconds
    {
        get
        {
            if (!IsProcessorTime) return (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));
            _ = Read(ThreadCpuTime, out TimeSpec time);
            return time.Seconds * 1_000_000_000 + time.Nanoseconds;
        }
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
