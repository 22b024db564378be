using LteImsBench.Core.Evidence;
using LteImsBench.Messages.L1;

namespace LteImsBench.Host.Link;

/// <summary>A fixed reference channel of the PUSCH with normal cyclic prefix, TS 36.104 annex A.</summary>
/// <param name="Name">Such as A3-2.</param>
/// <param name="PrbCount">Allocated resource blocks.</param>
/// <param name="Modulation">Modulation.</param>
/// <param name="SizeBits">Payload.</param>
public sealed record FixedReferenceChannel(string Name, int PrbCount, Modulation Modulation, int SizeBits)
{
    /// <summary>TS 36.104 tables A.3-1 (QPSK, rate 1/3), A.4-1 (16QAM, 3/4) and A.5-1 (64QAM, 5/6).</summary>
    public static IReadOnlyList<FixedReferenceChannel> All { get; } =
    [
        new("A3-1", 1, Modulation.Qpsk, 104),
        new("A3-2", 6, Modulation.Qpsk, 600),
        new("A3-3", 15, Modulation.Qpsk, 1544),
        new("A3-4", 25, Modulation.Qpsk, 2216),
        new("A3-5", 50, Modulation.Qpsk, 5160),
        new("A3-6", 75, Modulation.Qpsk, 6712),
        new("A3-7", 100, Modulation.Qpsk, 10296),
        new("A4-1", 1, Modulation.Qam16, 408),
        new("A4-3", 6, Modulation.Qam16, 2600),
        new("A4-4", 15, Modulation.Qam16, 6456),
        new("A4-5", 25, Modulation.Qam16, 10680),
        new("A4-6", 50, Modulation.Qam16, 21384),
        new("A4-7", 75, Modulation.Qam16, 32856),
        new("A4-8", 100, Modulation.Qam16, 43816),
        new("A5-1", 1, Modulation.Qam64, 712),
        new("A5-2", 6, Modulation.Qam64, 4392),
        new("A5-3", 15, Modulation.Qam64, 11064),
        new("A5-4", 25, Modulation.Qam64, 18336),
        new("A5-5", 50, Modulation.Qam64, 36696),
        new("A5-6", 75, Modulation.Qam64, 55056),
        new("A5-7", 100, Modulation.Qam64, 75376),
    ];

    /// <summary>By name, or null.</summary>
    public static FixedReferenceChannel? Find(string name) => All.FirstOrDefault(channel => string.Equals(channel.Name, name, StringComparison.OrdinalIgnoreCase));
}
