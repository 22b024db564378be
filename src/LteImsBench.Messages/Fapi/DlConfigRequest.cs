using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Messages.L1;

namespace LteImsBench.Messages.Fapi;

/// <summary>DL_CONFIG.request: what the downlink subframe holds (SCF 082 §3.3.1.2).</summary>
public sealed class DlConfigRequest
{
    public Tti Tti { get; private set; }

    /// <summary>Control format indicator: PDCCH symbols, 1 to 3 (2 to 4 at 10 PRB and below, where the symbols are one more).</summary>
    public int Cfi { get; set; }

    public FapiList<DlDciPdu> Dci { get; } = new();

    public FapiList<DlschPdu> Dlsch { get; } = new();

    /// <summary>Index into the TX.request of the MIB, or -1 when the PHY is to repeat the last one.</summary>
    public int BchPduIndex { get; set; }

    public void Reset(Tti tti)
    {
        Tti = tti;
        Cfi = 1;
        BchPduIndex = -1;
        Dci.Clear();
        Dlsch.Clear();
    }
}

/// <summary>Downlink DCI formats, TS 36.212 §5.3.3.1.</summary>
public enum DciFormat : byte
{
    Format0,
    Format1,
    Format1A,
    Format1B,
    Format1C,
    Format1D,
    Format2,
    Format2A,
}

/// <summary>A PDCCH with a downlink assignment.</summary>
public readonly record struct DlDciPdu
{
    public required Rnti Rnti { get; init; }

    public required RntiKind RntiKind { get; init; }

    public required DciFormat Format { get; init; }

    public required byte CceIndex { get; init; }

    /// <summary>1, 2, 4 or 8.</summary>
    public required byte AggregationLevel { get; init; }

    public required DlAllocation Allocation { get; init; }

    /// <summary>I_MCS; for format 1A to a common RNTI, I_TBS itself.</summary>
    public byte Mcs { get; init; }

    public byte HarqProcess { get; init; }

    public bool Ndi { get; init; }

    public byte RedundancyVersion { get; init; }

    /// <summary>TPC command for PUCCH; for format 1A to a common RNTI its low bit selects N_PRB of 2 or 3 for the size.</summary>
    public byte Tpc { get; init; }

    /// <summary>Precoding information of formats 2 and 2A.</summary>
    public byte Precoding { get; init; }
}

/// <summary>
/// Allocation type and bits as they stand in the DCI; of type 2 the RIV over the whole bandwidth (TS 36.213 §7.1.6.3), also for format 1C,
/// whose own is in steps.
/// </summary>
public readonly record struct DlAllocation(ResourceAllocationType Type, uint Coding)
{
    /// <summary>Of the distributed type, N_gap,2 rather than N_gap,1; from 50 resource blocks on.</summary>
    public bool IsGap2 { get; init; }
}

/// <summary>A PDSCH codeword.</summary>
public readonly record struct DlschPdu
{
    /// <summary>Index of the transport block in the TX.request.</summary>
    public required int PduIndex { get; init; }

    public required Rnti Rnti { get; init; }

    public required RntiKind RntiKind { get; init; }

    public required DlAllocation Allocation { get; init; }

    public required Modulation Modulation { get; init; }

    public required byte RedundancyVersion { get; init; }

    public byte HarqProcess { get; init; }

    /// <summary>0 for the first transmission.</summary>
    public byte Retransmission { get; init; }

    /// <summary>P_A of TS 36.213 §5.2 in dB.</summary>
    public float PaDb { get; init; }

    /// <summary>UE category, which limits the soft buffer (TS 36.212 §5.1.4.1.2); 0 for common RNTIs.</summary>
    public byte UeCategory { get; init; }
}
