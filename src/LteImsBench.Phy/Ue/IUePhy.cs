using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;

namespace LteImsBench.Phy.Ue;

/// <summary>The UE side of a physical layer, as UE MAC and RRC drive it. Called on the bench thread.</summary>
public interface IUePhy
{
    /// <summary>Looks for a cell; the answer is <see cref="IUePhyNotifier.OnCellFound"/> or <see cref="IUePhyNotifier.OnNoCell"/>.</summary>
    void Search();

    /// <summary>Leaves the cell and stops listening.</summary>
    void Stop();

    /// <summary>Cell-wide parameters from SIB2.</summary>
    void Configure(in UeCommonConfig config);

    /// <summary>Parameters of physicalConfigDedicated.</summary>
    void Configure(in UeDedicatedConfig config);

    /// <summary>The RNTIs to listen for from now on, beside that of the random access window.</summary>
    void Monitor(in MonitoredRntis rntis);

    /// <summary>Listens for RA-RNTI in the subframes from <paramref name="first"/>.</summary>
    void MonitorRandomAccess(Rnti raRnti, Tti first, int subframes);

    /// <summary>Sends a preamble at the next PRACH occasion from <paramref name="earliest"/> and returns that subframe.</summary>
    Tti SendPreamble(int preamble, float targetPowerDbm, Tti earliest);

    /// <summary>Sends a transport block in subframe <paramref name="transmission"/>.Tti.</summary>
    void SendPusch(in UePusch transmission, ReadOnlySpan<byte> transportBlock);

    /// <summary>Whether a scheduling request is to be sent at the next opportunity and every one after it.</summary>
    void SetSchedulingRequest(bool isPending);

    /// <summary>Applies a timing advance: absolute from a RAR, otherwise relative to the present one (TS 36.213 §4.2.3).</summary>
    void SetTimingAdvance(int value, bool isAbsolute);
}

/// <summary>The cell a search found.</summary>
/// <param name="Pci">Physical cell identity.</param>
/// <param name="PrbCount">Downlink bandwidth in resource blocks, from the MIB.</param>
/// <param name="RsrpDbm">Reference signal received power in dBm.</param>
public readonly record struct FoundCell(Pci Pci, int PrbCount, float RsrpDbm);

/// <summary>The RNTIs whose PDCCHs are decoded; <c>null</c> for those not assigned.</summary>
public readonly record struct MonitoredRntis(bool SystemInformation, bool Paging, Rnti? CRnti, Rnti? TemporaryCRnti);

/// <summary>A PUSCH that the UE sends.</summary>
public readonly record struct UePusch
{
    public required Tti Tti { get; init; }

    public required Rnti Rnti { get; init; }

    public required byte FirstPrb { get; init; }

    public required byte PrbCount { get; init; }

    /// <summary>I_MCS of the transport block's first grant.</summary>
    public required byte Mcs { get; init; }

    public required byte RedundancyVersion { get; init; }

    /// <summary>0 for the first transmission.</summary>
    public byte Retransmission { get; init; }

    public byte CyclicShift { get; init; }

    /// <summary>Accumulated TPC of the grants in dB.</summary>
    public float PowerAdjustmentDb { get; init; }

    public bool IsMsg3 { get; init; }

    public bool CqiRequested { get; init; }
}
