using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>Instruction sets that the native kernels are built for.</summary>
public enum SimdLevel
{
    Scalar = 0,
    Avx2 = 1,
    Avx512 = 2,
    Neon = 3,
}

/// <summary>The native shim as a whole.</summary>
public static class NativeDsp
{
    private static readonly Lazy<bool> IsOfOurVersion = new(() => NativeMethods.GetAbiVersion() == NativeMethods.AbiVersion);

    /// <summary>The level in use.</summary>
    /// <exception cref="InvalidOperationException">The library beside the program is of another version.</exception>
    public static SimdLevel Level
    {
        get
        {
            Check();
            return (SimdLevel)NativeMethods.GetSimdLevel();
        }
    }

    /// <summary>Forces a level for the whole process, for tests and benchmarks; false when this machine has it not.</summary>
    public static bool TrySetLevel(SimdLevel level)
    {
        Check();
        return NativeMethods.SetSimdLevel((int)level) == NativeMethods.Ok;
    }

    internal static void Check()
    {
        if (!IsOfOurVersion.Value) throw new InvalidOperationException($"the native library lteims_dsp has another ABI version than {NativeMethods.AbiVersion}: rebuild it");
    }
}
