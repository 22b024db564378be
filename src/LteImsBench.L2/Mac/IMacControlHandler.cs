using LteImsBench.Core.Identity;
using LteImsBench.Messages.Mac;

namespace LteImsBench.L2.Mac;

/// <summary>Receives the control elements of a MAC PDU, in their order and before its SDUs. Called per TTI; must not block.</summary>
public interface IMacControlHandler
{
    /// <summary>C-RNTI, uplink.</summary>
    void OnCRnti(Rnti rnti)
    {
    }

    /// <summary>UE contention resolution identity, downlink, 6 octets. False makes the rest of the PDU be discarded (TS 36.321 §5.1.5).</summary>
    bool OnContentionResolution(ReadOnlySpan<byte> identity) => true;

    /// <summary>Buffer status report, uplink.</summary>
    void OnBufferStatus(BufferStatusReport report)
    {
    }

    /// <summary>Power headroom, uplink, dB; the level of TS 36.133 §9.1.8.4 less 23.</summary>
    void OnPowerHeadroom(int decibel)
    {
    }

    /// <summary>Timing advance command T_A, downlink, 0 to 63; 31 changes nothing (TS 36.213 §4.2.3).</summary>
    void OnTimingAdvance(int command)
    {
    }

    /// <summary>DRX command, downlink.</summary>
    void OnDrxCommand()
    {
    }
}
