using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;

namespace LteImsBench.Phy.Ue;

/// <summary>What a physical layer reports to the MAC of a UE. Called per TTI: must neither block nor allocate.</summary>
public interface IUePhyNotifier
{
    void OnCellFound(in FoundCell cell);

    void OnNoCell();

    /// <summary>A subframe begins; called before anything received in it.</summary>
    void OnSubframe(Tti tti);

    /// <summary>The three octets of a MIB.</summary>
    void OnMib(Tti tti, ReadOnlySpan<byte> mib);

    /// <summary>
    /// A transport block was received with a right CRC, once per block. Returns whether HARQ feedback may be sent: not for broadcast,
    /// nor for a block to the temporary C-RNTI that does not resolve contention (TS 36.321 §5.3.2.2).
    /// </summary>
    bool OnTransportBlock(Tti tti, Rnti rnti, RntiKind kind, ReadOnlySpan<byte> transportBlock);

    /// <summary>DCI format 0 was received.</summary>
    void OnGrant(in UplinkGrant grant);

    /// <summary>The PHICH in <paramref name="tti"/> that answers the PUSCH four subframes before.</summary>
    void OnPhich(Tti tti, bool isAck);

    /// <summary>In-sync and out-of-sync of TS 36.213 §4.2.1.</summary>
    void OnSync(bool inSync);
}

/// <summary>An uplink grant by DCI format 0.</summary>
/// <param name="Tti">The subframe of the PDCCH; the PUSCH is four later.</param>
/// <param name="Rnti">C-RNTI or temporary C-RNTI.</param>
/// <param name="FirstPrb">First resource block.</param>
/// <param name="PrbCount">Resource blocks.</param>
/// <param name="Mcs">I_MCS, 0 to 31.</param>
/// <param name="Ndi">New data indicator.</param>
/// <param name="CyclicShift">Cyclic shift field.</param>
/// <param name="Tpc">TPC command, 0 to 3.</param>
/// <param name="CqiRequest">Whether an aperiodic report is asked for.</param>
public readonly record struct UplinkGrant(
    Tti Tti, Rnti Rnti, byte FirstPrb, byte PrbCount, byte Mcs, bool Ndi, byte CyclicShift, byte Tpc, bool CqiRequest);
