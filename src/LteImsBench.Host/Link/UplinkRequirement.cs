using LteImsBench.Phy.Common;
using LteImsBench.Radio.Air;

namespace LteImsBench.Host.Link;

/// <summary>A minimum requirement of TS 36.104 §8 for two receive antennas and one transmit antenna: an SNR at which an error rate may not be exceeded.</summary>
/// <param name="Table">Of TS 36.104.</param>
/// <param name="Channel">A fixed reference channel of the PUSCH, or PUCCH 1a, PUCCH 2, PRACH.</param>
/// <param name="PrbCount">Bandwidth in resource blocks.</param>
/// <param name="Profile">Propagation condition; null is AWGN.</param>
/// <param name="SnrDb">SNR.</param>
public sealed record UplinkRequirement(string Table, string Channel, int PrbCount, DelayProfile? Profile, double SnrDb)
{
    private const double Missed = 0.01;

    private static readonly DelayProfile Eva5 = DelayProfile.Eva70 with { Name = "EVA5", DopplerHz = 5 };

    /// <summary>Error rate: for a reference channel what it may lack of its maximum throughput.</summary>
    public double ErrorRate { get; init; } = Missed;

    public CyclicPrefix Prefix { get; init; }

    public double OffsetHz { get; init; }

    /// <summary>Receive antennas that it is measured with.</summary>
    public int Antennas => Reference is null ? 1 : 2;

    /// <summary>In words.</summary>
    public string Condition => $"{PrbCount} PRB, {Profile?.Name ?? "AWGN"}{(Prefix == CyclicPrefix.Extended ? ", extended" : "")}{(OffsetHz == 0 ? "" : $", {OffsetHz} Hz")}";

    /// <summary>In words.</summary>
    public string Criterion => Reference is not null ? $"throughput {1 - ErrorRate:0%}" : Channel switch
    {
        "PUCCH 1a" => $"missed ACK {ErrorRate:0%}",
        "PUCCH 2" => $"BLER {ErrorRate:0%}",
        _ => $"detected {1 - ErrorRate:0%}",
    };

    internal FixedReferenceChannel? Reference => FixedReferenceChannel.Find(Channel);

    /// <summary>Those that are measured.</summary>
    public static IReadOnlyList<UplinkRequirement> All { get; } =
    [
        // TS 36.104 table 8.2.1.1-1, 1.4 MHz.
        .. Throughput("8.2.1.1-1", 6, DelayProfile.Epa5, ("A3-2", 0.3, -4.1), ("A3-2", 0.7, 0.1), ("A4-3", 0.7, 10.6), ("A5-2", 0.7, 17.7)),
        .. Throughput("8.2.1.1-1", 6, Eva5, ("A3-1", 0.3, -2.7), ("A3-1", 0.7, 1.8)),
        .. Throughput("8.2.1.1-1", 6, DelayProfile.Eva70, ("A3-2", 0.3, -3.9), ("A3-2", 0.7, 0.7), ("A4-3", 0.3, 4.0), ("A4-3", 0.7, 11.9)),
        .. Throughput("8.2.1.1-1", 6, DelayProfile.Etu70, ("A3-1", 0.3, -2.4), ("A3-1", 0.7, 2.4)),
        .. Throughput("8.2.1.1-1", 6, DelayProfile.Etu300, ("A3-1", 0.3, -2.2), ("A3-1", 0.7, 2.9)),

        // TS 36.104 table 8.2.1.1-3, 5 MHz.
        .. Throughput("8.2.1.1-3", 25, DelayProfile.Epa5, ("A3-4", 0.3, -4.7), ("A3-4", 0.7, -0.7), ("A4-5", 0.7, 10.4), ("A5-4", 0.7, 18.0)),
        .. Throughput("8.2.1.1-3", 25, DelayProfile.Eva70, ("A3-4", 0.3, -4.5), ("A3-4", 0.7, -0.1)),

        // TS 36.104 table 8.3.2.1-1, 1.4 MHz and 5 MHz.
        new("8.3.2.1-1", "PUCCH 1a", 6, DelayProfile.Epa5, -2.5),
        new("8.3.2.1-1", "PUCCH 1a", 25, DelayProfile.Epa5, -4.8),
        new("8.3.2.1-1", "PUCCH 1a", 6, DelayProfile.Eva70, -4.9),
        new("8.3.2.1-1", "PUCCH 1a", 25, DelayProfile.Eva70, -5.2),
        new("8.3.2.1-1", "PUCCH 1a", 6, DelayProfile.Etu70, -4.2) { Prefix = CyclicPrefix.Extended },

        // TS 36.104 table 8.3.3.1-1, 1.4 MHz.
        new("8.3.3.1-1", "PUCCH 2", 6, DelayProfile.Etu70, -3.9),

        // TS 36.104 table 8.4.2.1-1, burst format 0, the same for all bandwidths.
        new("8.4.2.1-1", "PRACH", 6, null, -14.2),
        new("8.4.2.1-1", "PRACH", 6, DelayProfile.Etu70, -8.0) { OffsetHz = 270 },
    ];

    private static IEnumerable<UplinkRequirement> Throughput(string table, int prbs, DelayProfile profile, params (string Channel, double Fraction, double SnrDb)[] rows) =>
        rows.Select(row => new UplinkRequirement(table, row.Channel, prbs, profile, row.SnrDb) { ErrorRate = 1 - row.Fraction });
}

/// <summary>What was measured for a requirement.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Curve">Points that were measured, by rising SNR.</param>
public sealed record RequirementResult(UplinkRequirement Requirement, LinkCurve Curve)
{
    /// <summary>SNR at which the error rate is met; null when it is not within reach.</summary>
    public double? MeasuredDb => Curve.SnrAt(Requirement.ErrorRate);

    /// <summary>Above zero is better than required.</summary>
    public double? MarginDb => Requirement.SnrDb - MeasuredDb;
}

/// <summary>A limit of detections where nothing is sent.</summary>
/// <param name="Clause">Of TS 36.104.</param>
/// <param name="What">In words.</param>
/// <param name="Limit">Most that is allowed.</param>
/// <param name="Measured">Rate.</param>
/// <param name="Trials">Subframes of noise.</param>
public sealed record FalseAlarmResult(string Clause, string What, double Limit, double Measured, int Trials);
