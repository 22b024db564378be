using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;

namespace LteImsBench.Messages.Fapi;

/// <summary>HI_DCI0.request: PHICHs and uplink grants of a downlink subframe (SCF 082 §3.3.1.4).</summary>
public sealed class HiDci0Request
{
    public Tti Tti { get; private set; }

    public FapiList<HiPdu> Hi { get; } = new();

    public FapiList<UlDciPdu> Dci0 { get; } = new();

    public void Reset(Tti tti)
    {
        Tti = tti;
        Hi.Clear();
        Dci0.Clear();
    }
}

/// <summary>A PHICH. It is found by the first PRB and the cyclic shift of the PUSCH that it answers (TS 36.213 §9.1.2).</summary>
/// <param name="Rnti">The UE, for implementations that do not go through the air.</param>
/// <param name="FirstPrb">I_PRB_RA, the lowest PRB of the PUSCH.</param>
/// <param name="CyclicShift">n_DMRS of the PUSCH's grant.</param>
/// <param name="IsAck">ACK or NACK.</param>
public readonly record struct HiPdu(Rnti Rnti, byte FirstPrb, byte CyclicShift, bool IsAck);

/// <summary>A PDCCH with DCI format 0.</summary>
public readonly record struct UlDciPdu
{
    public required Rnti Rnti { get; init; }

    public required byte CceIndex { get; init; }

    /// <summary>1, 2, 4 or 8.</summary>
    public required byte AggregationLevel { get; init; }

    public required byte FirstPrb { get; init; }

    public required byte PrbCount { get; init; }

    /// <summary>I_MCS and redundancy version, 0 to 31.</summary>
    public required byte Mcs { get; init; }

    public required bool Ndi { get; init; }

    /// <summary>TPC command for PUSCH, 0 to 3.</summary>
    public byte Tpc { get; init; }

    public byte CyclicShift { get; init; }

    public bool CqiRequest { get; init; }

    /// <summary>Whether the PDCCH lies in the common search space.</summary>
    public bool IsCommonSpace { get; init; }
}
