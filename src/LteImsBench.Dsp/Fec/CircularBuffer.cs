using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>
/// The circular buffers of TS 36.212 §5.1.4.1.2 of turbo coded blocks without filler, nulls left out: of packed bits on the sending side, of
/// soft bits on the receiving one.
/// </summary>
public static class CircularBuffer
{
    /// <summary>Octets that a bit selection may touch behind its bits.</summary>
    public const int Slack = 8;

    /// <summary>Octets of a buffer of bits.</summary>
    public static int Octets(int k) => (int)FecMethods.BitBufferSize(k);

    /// <summary>Words of a buffer of soft bits.</summary>
    public static int SoftWords(int k) => (int)FecMethods.SoftBufferSize(k);

    /// <summary>Encodes a code block by the turbo code.</summary>
    /// <param name="octets">K packed bits.</param>
    /// <param name="k">K.</param>
    /// <param name="circular">Receives the buffer, <see cref="Octets"/> long.</param>
    public static void Encode(ReadOnlySpan<byte> octets, int k, Span<byte> circular)
    {
        NativeDsp.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(octets.Length, k / 8, nameof(octets));
        Require(FecMethods.TurboEncode(octets, k, TurboInterleaver.PlanOf(k), circular, circular.Length));
    }

    /// <summary>Appends bits of a redundancy version to packed bits.</summary>
    /// <param name="circular">A buffer of bits.</param>
    /// <param name="range">Of the redundancy version.</param>
    /// <param name="output">Zero from <paramref name="at"/> on; <see cref="Slack"/> octets longer than its bits.</param>
    /// <param name="at">Bits that are there already.</param>
    /// <param name="count">E.</param>
    public static void Select(ReadOnlySpan<byte> circular, CircularRange range, Span<byte> output, int at, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(circular.Length, (range.Size + 7) / 8 + Slack, nameof(circular));
        ArgumentOutOfRangeException.ThrowIfLessThan(output.Length, (at + count + 7) / 8 + Slack, nameof(output));
        Require(FecMethods.BitsSelect(circular, range.Size, range.Start, output, at, count));
    }

    /// <summary>Adds received soft bits of a redundancy version to a buffer of soft bits.</summary>
    public static void Combine(ReadOnlySpan<short> received, CircularRange range, Span<short> circular)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(circular.Length, range.Size, nameof(circular));
        Require(FecMethods.SoftCombine(received, received.Length, circular, range.Size, range.Start));
    }

    private static void Require(int result)
    {
        if (result != NativeMethods.Ok) throw new ArgumentException("the block, the range and the buffers do not fit one another");
    }
}
