using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Messages.L1;

namespace LteImsBench.Messages.Fapi;

/// <summary>UL_CONFIG.request: what the PHY is to receive in an uplink subframe (SCF 082 §3.3.1.3).</summary>
public sealed class UlConfigRequest
{
    public Tti Tti { get; private set; }

    public FapiList<UlschPdu> Ulsch { get; } = new();

    public FapiList<UciPdu> Uci { get; } = new();

    public void Reset(Tti tti)
    {
        Tti = tti;
        Ulsch.Clear();
        Uci.Clear();
    }
}

/// <summary>A PUSCH.</summary>
public readonly record struct UlschPdu
{
    public required Rnti Rnti { get; init; }

    public required byte FirstPrb { get; init; }

    public required byte PrbCount { get; init; }

    public required Modulation Modulation { get; init; }

    /// <summary>Transport block size in octets.</summary>
    public required int Size { get; init; }

    public byte RedundancyVersion { get; init; }

    public byte HarqProcess { get; init; }

    /// <summary>0 for the first transmission, which clears the soft buffer.</summary>
    public byte Retransmission { get; init; }

    /// <summary>Cyclic shift field of DCI 0 (TS 36.211 table 5.5.2.1.1-1).</summary>
    public byte CyclicShift { get; init; }

    /// <summary>UCI that the UE multiplexes on this PUSCH.</summary>
    public UciOnPusch Uci { get; init; }
}

/// <summary>UCI multiplexed on PUSCH: sizes in bits, offsets as indices of TS 36.213 §8.6.3.</summary>
public readonly record struct UciOnPusch(byte AckBits, byte RiBits, byte CqiBits, byte BetaAck, byte BetaRi, byte BetaCqi);

/// <summary>A PUCCH of one UE: any of SR, HARQ-ACK and CQI at once.</summary>
public readonly record struct UciPdu
{
    public required Rnti Rnti { get; init; }

    /// <summary>n_PUCCH^(1) of a scheduling request, or -1 outside an opportunity.</summary>
    public int SrResource { get; init; }

    /// <summary>n_PUCCH^(1) of the HARQ-ACK: first CCE plus the offset (TS 36.213 §10.1); -1 when none is expected.</summary>
    public int AckResource { get; init; }

    /// <summary>0, 1 or 2.</summary>
    public byte AckBits { get; init; }

    /// <summary>n_PUCCH^(2) of a periodic report, or -1.</summary>
    public int CqiResource { get; init; }

    public byte CqiBits { get; init; }
}
