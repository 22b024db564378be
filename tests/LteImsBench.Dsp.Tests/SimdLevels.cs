namespace LteImsBench.Dsp.Tests;

/// <summary>Runs tests at a level of the native kernels; to be used in the collection "SIMD level" only.</summary>
internal static class SimdLevels
{
    public static TheoryData<SimdLevel> All => [.. Enum.GetValues<SimdLevel>()];

    public static void Run(SimdLevel level, Action test)
    {
        SimdLevel before = NativeDsp.Level;
        if (!NativeDsp.TrySetLevel(level)) Assert.Skip($"this machine has no {level}");
        try
        {
            test();
        }
        finally
        {
            NativeDsp.TrySetLevel(before);
        }
    }
}
