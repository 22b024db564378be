using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;

namespace LteImsBench.Phy.Channels;

/// <summary>A PDSCH as a PDCCH announces it.</summary>
public readonly record struct DownlinkAssignment
{
    public Rnti Rnti { get; init; }

    public RntiKind RntiKind { get; init; }

    public DciFormat Format { get; init; }

    public bool IsDistributed { get; init; }

    /// <summary>Blocks of the first slot.</summary>
    public PrbMask Even { get; init; }

    /// <summary>Blocks of the second slot.</summary>
    public PrbMask Odd { get; init; }

    public Modulation Modulation { get; init; }

    /// <summary>Transport block size in bits; 0 where I_MCS 29 to 31 leaves it as it was (TS 36.213 §7.1.7.2).</summary>
    public int SizeBits { get; init; }

    /// <summary>Of the formats that carry one; with format 1C the time says it, and this is null.</summary>
    public byte? RedundancyVersion { get; init; }

    public byte HarqProcess { get; init; }

    public bool Ndi { get; init; }

    /// <summary>TPC command for PUCCH, 0 to 3; of a C-RNTI only.</summary>
    public byte Tpc { get; init; }

    /// <summary>First CCE of the PDCCH.</summary>
    public byte CceIndex { get; init; }
}
